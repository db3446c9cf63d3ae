public import GraphModel

/// What to draw and how.
public struct PictureOptions: Sendable {
    /// The kind of picture.
    public enum View: String, Sendable, CaseIterable {
        /// Who has to do with whom: nodes and arcs.
        case network
        /// One entity in the middle, the others on rings by distance.
        case ego
        /// What happened when, one line a pair.
        case timeline
        /// Who with whom, as a table of counts.
        case matrix
        /// A small network for every month.
        case months
    }

    /// How a network is laid out.
    public enum Layout: String, Sendable, CaseIterable {
        /// By size: `dot` while labels on all arcs stay readable, then `neato`, then `sfdp`.
        case automatic
        case dot
        case neato
        case fdp
        case sfdp
        case circo
        case twopi
    }

    /// Which entities a network draws frames around.
    public enum Clusters: String, Sendable, CaseIterable {
        case none
        /// By the organisation or country that people and organisations belong to.
        case affiliation
        /// By country.
        case country
    }

    public var view = View.network
    public var title: String?
    /// Where the reports are from, for the line below the picture; where nil, their titles, or their number where they are many.
    public var sourceLine: String?

    /// Only the surroundings of these nodes.
    public var focus: [NodeID] = []
    /// How many relationships away from the focus.
    public var depth = 1
    /// Only relationships of these types; where nil, all but those that `picture-relations.tsv` puts aside.
    public var types: Set<String>?
    /// Only relationships with these statuses (`happened`, `planned`, `denied`), all where nil.
    public var statuses: Set<String>?
    /// Only what happened on or after and on or before these dates, which may be months or years. Undated relationships are then left out.
    public var since: String?
    public var until: String?
    /// Whether Documents and their quotations are drawn as nodes and arcs; else a badge counts a speaker's quotations.
    public var includesDocuments = false

    public var layout = Layout.automatic
    public var clusters = Clusters.none
    /// `light`, `dark`, or another name of the themes file.
    public var theme = "light"
    /// The most important ones are drawn, and the picture says how many are not.
    public var maximumNodes = 150
    /// The same for explorer pages, which zoom.
    public var maximumPageNodes = 2000
    /// Resolution of PNG files in dots per inch; 72 draws a point as a pixel.
    public var dotsPerInch = 144
    /// Time allowed for a layout in seconds.
    public var timeLimit = 10
    public var graphviz = GraphvizHost.inProcess

    public init() {}
}
