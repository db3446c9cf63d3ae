import GraphFormats

/// Writes a drawing as SVG: well-formed for any text, readable by screen readers, no scripts.
package struct SVGWriter: ~Copyable {
    private var output = TextOutput()

    package static func write(_ drawing: Drawing) -> [UInt8] {
        var writer = SVGWriter()
        return writer.write(drawing)
    }

    private mutating func write(_ drawing: Drawing) -> [UInt8] {
        let width = Decimal.text(drawing.size.width)
        let height = Decimal.text(drawing.size.height)
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" ")
        output.write("height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"title summary\" ")
        output.write("font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n")
        writeElement("title", id: "title", drawing.title)
        writeElement("desc", id: "summary", drawing.summary)
        output.write("<rect width=\"100%\" height=\"100%\" fill=\"\(drawing.background)\"/>\n")
        for element in drawing.elements { write(element) }
        output.write("</svg>\n" as StaticString)
        return output.bytes
    }

    private mutating func writeElement(_ name: StaticString, id: StaticString? = nil, _ text: String) {
        output.write("<" as StaticString)
        output.write(name)
        if let id { output.writeXMLAttribute("id", id.description) }
        output.write(">" as StaticString)
        output.writeXML(text)
        output.write("</" as StaticString)
        output.write(name)
        output.write(">\n" as StaticString)
    }

    private mutating func write(_ element: Drawing.Element) {
        switch element {
        case .path(let path): write(path)
        case .text(let text): write(text)
        case .group(let group): write(group)
        }
    }

    private mutating func write(_ group: Drawing.Group) {
        let link = VisibleText.webAddress(group.link)
        if let link {
            output.write("<a" as StaticString)
            output.writeXMLAttribute("href", link)
            output.write(" target=\"_blank\" rel=\"noopener\">" as StaticString)
        }
        output.write("<g" as StaticString)
        output.writeXMLAttribute("class", group.name)
        output.write(">\n" as StaticString)
        if !group.tooltip.isEmpty { writeElement("title", group.tooltip) }
        for element in group.elements { write(element) }
        output.write(link == nil ? "</g>\n" : "</g></a>\n" as StaticString)
    }

    private mutating func write(_ path: Drawing.Path) {
        output.write("<path d=\"" as StaticString)
        for segment in path.segments { write(segment) }
        output.write(path.isClosed ? "Z\"" : "\"" as StaticString)
        output.writeXMLAttribute("fill", path.fill ?? "none")
        if let stroke = path.stroke {
            output.writeXMLAttribute("stroke", stroke)
            if path.width != 1 { output.writeXMLAttribute("stroke-width", Decimal.text(path.width)) }
        }
        switch path.dash {
        case .solid: break
        case .dashed: output.write(" stroke-dasharray=\"6 4\"" as StaticString)
        case .dotted: output.write(" stroke-dasharray=\"2 3\"" as StaticString)
        }
        output.write("/>\n" as StaticString)
    }

    private mutating func write(_ segment: Drawing.Path.Segment) {
        switch segment {
        case .move(let point): output.write("M\(Decimal.text(point))")
        case .line(let point): output.write("L\(Decimal.text(point))")
        case .curve(let first, let second, let end):
            output.write("C\(Decimal.text(first)) \(Decimal.text(second)) \(Decimal.text(end))")
        }
    }

    private mutating func write(_ text: Drawing.Text) {
        output.write("<text x=\"\(Decimal.text(text.at.x))\" y=\"\(Decimal.text(text.at.y))\" font-size=\"\(Decimal.text(text.size))\"")
        switch text.anchor {
        case .start: break
        case .middle: output.write(" text-anchor=\"middle\"" as StaticString)
        case .end: output.write(" text-anchor=\"end\"" as StaticString)
        }
        if text.isBold { output.write(" font-weight=\"bold\"" as StaticString) }
        output.writeXMLAttribute("fill", text.color)
        output.write(">" as StaticString)
        output.writeXML(text.content)
        output.write("</text>\n" as StaticString)
    }
}

/// Numbers as short text, to a tenth of a point.
package enum Decimal {
    package static func text(_ value: Double) -> String {
        let tenths = Int((value.isFinite ? min(max(value, -1e12), 1e12) : 0) * 10 + (value < 0 ? -0.5 : 0.5))
        let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
        return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
    }

    package static func text(_ point: Point) -> String { "\(text(point.x)) \(text(point.y))" }
}
