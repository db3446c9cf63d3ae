import CLibXML2
import Foundation

/// An element or a piece of text in a ``MarkupDocument``.
struct MarkupNode {
    let pointer: xmlNodePtr

    var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    /// Line in the file, from 1.
    var line: Int { xmlGetLineNo(pointer) }

    /// The element's name without prefix, in lower case.
    var name: String { pointer.pointee.name.map { String(cString: $0).lowercased() } ?? "" }

    /// The text of a text node, nil for all other nodes.
    var ownText: String? {
        guard [XML_TEXT_NODE, XML_CDATA_SECTION_NODE].contains(pointer.pointee.type) else { return nil }
        return pointer.pointee.content.map { String(cString: $0) }
    }

    /// The text of the node and all below it.
    var text: String {
        var parts: [String] = []
        walk(enter: { node in
            if let text = node.ownText { parts.append(text) }
            return true
        })
        return parts.joined()
    }

    subscript(attribute: String) -> String? {
        guard let value = xmlGetProp(pointer, attribute) else { return nil }
        defer { free(value) }
        return String(cString: value)
    }

    var children: [MarkupNode] {
        guard let first = pointer.pointee.children else { return [] }
        return sequence(first: first) { $0.pointee.next }.map(MarkupNode.init)
    }

    /// The elements below that satisfy the condition, in the order of the text.
    func descendants(where condition: (MarkupNode) -> Bool) -> [MarkupNode] {
        var found: [MarkupNode] = []
        walk(enter: { node in
            if node.isElement && condition(node) { found.append(node) }
            return true
        })
        return found
    }

    /// Visits the nodes below in the order of the text, without recursion.
    ///
    /// - Parameters:
    ///   - enter: called before a node's children; where it returns false they are passed over.
    ///   - leave: called after the children of a node for which `enter` returned true.
    func walk(enter: (MarkupNode) -> Bool, leave: (MarkupNode) -> Void = { _ in }) {
        var current = pointer.pointee.children
        while let node = current {
            let isEntered = enter(MarkupNode(pointer: node))
            if isEntered, node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
                current = child
            } else {
                if isEntered { leave(MarkupNode(pointer: node)) }
                current = next(after: node, leave: leave)
            }
        }
    }

    /// The node that follows a finished one: its sibling or that of the nearest ancestor that has one; ancestors passed are left.
    private func next(after node: xmlNodePtr, leave: (MarkupNode) -> Void) -> xmlNodePtr? {
        var node = node
        while node.pointee.next == nil {
            guard let parent = node.pointee.parent, parent != pointer else { return nil }
            leave(MarkupNode(pointer: parent))
            node = parent
        }
        return node.pointee.next
    }
}
