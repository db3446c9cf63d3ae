/// The sizes of the syntax network, which its trainer and its reader share. All widths are multiples of 16.
package enum SyntaxShape {
    /// Values of a word's vector; half of them belong to each direction of the recurrent layers.
    package static let width = 192
    /// Recurrent layers.
    package static let layers = 4
    /// Recurrent layers before the tags are read; the tags join the input of the next.
    package static let layersBeforeTags = 3
    /// Values by which heads and dependents find each other.
    package static let arcWidth = 64
    /// Values from which an arc's relation is told.
    package static let relationWidth = 64
    /// Longest stretch that is parsed as one tree; longer sentences are parsed in pieces.
    package static let longestPiece = 240

    package static let lanes = width / 16
    package static let gateLanes = 3 * lanes
    package static let arcLanes = arcWidth / 16
    package static let relationLanes = relationWidth / 16
    /// Lanes of what each word has as head of arcs, as dependent, as head and as dependent of relations.
    package static let roleLanes = 2 * arcLanes + 2 * relationLanes

    /// Buckets of the distance from a word to its head, signed.
    package static let distances = 32

    /// The bucket of a distance (head minus word, not 0): exact up to 6, then ever wider.
    package static func distanceBucket(_ distance: Int) -> Int {
        let size = abs(distance)
        let bucket = size <= 6 ? size : min(15, 4 + Int.bitWidth - (size - 1).leadingZeroBitCount - 1 + (size > 12 ? 1 : 0))
        return distance > 0 ? 16 + bucket : bucket
    }
}
