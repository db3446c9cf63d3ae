/// The running text of an HTML page or fragment: paragraphs, without menus, scripts, forms and lists of links.
struct ArticleText {
    private var paragraphs: [String] = []
    private var paragraph = ""
    /// How much of the paragraph stands in links.
    private var linkLength = 0
    private var linkDepth = 0
    private let skipsClasses: Bool

    /// Elements whose classes speak of menus and the like are left out, unless hardly anything would remain: pages also mark what stands
    /// beside such things.
    /// - Parameter title: a heading of these words is left out.
    static func of(_ root: MarkupNode, title: String? = nil) -> String {
        let strict = ArticleText(root, skipsClasses: true).text(without: title)
        let lenient = ArticleText(root, skipsClasses: false).text(without: title)
        return strict.utf8.count * 10 < lenient.utf8.count ? lenient : strict
    }

    private init(_ root: MarkupNode, skipsClasses: Bool) {
        self.skipsClasses = skipsClasses
        collect(root)
    }

    private func text(without title: String?) -> String {
        paragraphs.filter { $0 != title?.collapsed }.joined(separator: "\n\n")
    }

    private mutating func collect(_ root: MarkupNode) {
        var state = self
        root.walk(
            enter: { node in
                guard node.isElement else {
                    state.add(node.ownText ?? "")
                    return true
                }
                if node.isBoilerplate || (skipsClasses && node.hasBoilerplateClass) { return false }
                state.begin(node)
                return true
            },
            leave: { node in if node.isElement { state.end(node) } })
        state.endParagraph()
        self = state
    }

    private mutating func begin(_ node: MarkupNode) {
        if node.isBlock { endParagraph() }
        if node.name == "br" { paragraph += "\n" }
        if node.name == "td" || node.name == "th" { paragraph += " " }
        if node.name == "a" { linkDepth += 1 }
    }

    private mutating func end(_ node: MarkupNode) {
        if node.isBlock { endParagraph() }
        if node.name == "a" { linkDepth -= 1 }
    }

    private mutating func add(_ text: String) {
        paragraph += text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
        if linkDepth > 0 { linkLength += text.count }
    }

    /// Closes the paragraph; two line breaks in a row divide it. Short ones that are mostly links are menus.
    private mutating func endParagraph() {
        let lines = paragraph.split(separator: "\n", omittingEmptySubsequences: false).map(\.collapsed)
        let isMenu = paragraph.count < 200 && linkLength * 2 > paragraph.count
        if !isMenu { paragraphs += lines.split(separator: "").map { $0.joined(separator: "\n") } }
        paragraph = ""
        linkLength = 0
    }
}

extension MarkupNode {
    fileprivate var isBlock: Bool { Self.blocks.contains(name) }

    /// Whether the element is, by its name or role, no part of an article's text.
    fileprivate var isBoilerplate: Bool {
        if Self.boilerplateElements.contains(name) || self["hidden"] != nil || self["aria-hidden"] == "true" { return true }
        return self["role"].map(Self.boilerplateRoles.contains) ?? false
    }

    fileprivate var hasBoilerplateClass: Bool {
        [self["class"], self["id"]].contains { names in
            names?.lowercased().split { !$0.isLetter }.contains { Self.boilerplateClasses.contains(String($0)) } ?? false
        }
    }

    private static let blocks: Set<String> = [
        "address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr",
        "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tr", "ul",
    ]
    private static let boilerplateElements: Set<String> = [
        "aside", "audio", "button", "canvas", "dialog", "embed", "figure", "footer", "head", "iframe", "img", "input", "label",
        "menu", "nav", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "video",
    ]
    private static let boilerplateRoles: Set<String> = ["banner", "complementary", "contentinfo", "navigation", "search"]
    private static let boilerplateClasses: Set<String> = [
        "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "comment", "comments", "consent", "cookie",
        "cookies", "footer",
        "menu", "nav", "navbar", "navigation", "newsletter", "pagination", "popup", "promo", "recommended", "related", "share", "sharing",
        "sidebar",
        "skip", "social", "subscribe", "tags", "toolbar",
    ]
}
