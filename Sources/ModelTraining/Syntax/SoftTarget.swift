/// What training aims at in the place of one right class: shares of several, which sum to one, or none where nothing is to be learnt.
package struct SoftTarget: Sendable {
    package let shares: [(index: Int, share: Float)]

    /// Classes with a smaller share are left out.
    private static let smallestShare: Float = 0.01

    package static let unknown = SoftTarget(shares: [])

    private init(shares: [(index: Int, share: Float)]) { self.shares = shares }

    /// All for one class.
    package init(_ index: Int) { shares = [(index, 1)] }

    /// The shares of the classes that matter, scaled up to one.
    package init(_ probabilities: [Float]) {
        let kept = probabilities.enumerated().filter { $0.element >= Self.smallestShare }
        let sum = kept.reduce(0) { $0 + $1.element }
        shares = kept.map { ($0.offset, $0.element / sum) }
    }
}
