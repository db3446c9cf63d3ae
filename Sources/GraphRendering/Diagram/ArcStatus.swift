/// Whether something took place.
package enum ArcStatus: Int, Sendable, Hashable, Comparable, CaseIterable {
    case happened = 0
    case planned
    case denied

    /// A missing or unknown status reads as happened.
    package init(_ text: String?) {
        switch text {
        case "planned": self = .planned
        case "denied": self = .denied
        default: self = .happened
        }
    }

    package static func < (left: ArcStatus, right: ArcStatus) -> Bool { left.rawValue < right.rawValue }
}
