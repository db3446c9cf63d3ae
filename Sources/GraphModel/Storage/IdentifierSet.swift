/// A set of 32-bit ids as pages of bits: dense sets take a bit an id, sparse ones a page for each touched range of 4,096 ids.
///
/// Membership, insertion and removal are O(1); iteration is in ascending order and skips absent pages.
@usableFromInline
package struct IdentifierSet: Sendable {
    private static let wordsPerPage = 64
    private static let pageShift: UInt32 = 12
    private static let absent = UInt32.max

    /// For each range of 4,096 ids the index of its page, or `absent`.
    private var pages: [UInt32] = []
    private var words: [UInt64] = []
    package private(set) var count = 0

    package init() {}

    package var isEmpty: Bool { count == 0 }

    package func contains(_ id: UInt32) -> Bool {
        guard let word = wordIndex(of: id) else { return false }
        return words[word] >> UInt64(id & 63) & 1 == 1
    }

    /// Returns false where the id was in the set already.
    @discardableResult
    package mutating func insert(_ id: UInt32) -> Bool {
        let word = wordIndex(of: id) ?? addPage(for: id)
        let bit: UInt64 = 1 << UInt64(id & 63)
        guard words[word] & bit == 0 else { return false }
        words[word] |= bit
        count += 1
        return true
    }

    /// Returns false where the id was not in the set.
    @discardableResult
    package mutating func remove(_ id: UInt32) -> Bool {
        guard let word = wordIndex(of: id) else { return false }
        let bit: UInt64 = 1 << UInt64(id & 63)
        guard words[word] & bit != 0 else { return false }
        words[word] &= ~bit
        count -= 1
        return true
    }

    private func wordIndex(of id: UInt32) -> Int? {
        let range = Int(id >> Self.pageShift)
        guard range < pages.count, pages[range] != Self.absent else { return nil }
        return Int(pages[range]) * Self.wordsPerPage + Int(id >> 6 & 63)
    }

    private mutating func addPage(for id: UInt32) -> Int {
        let range = Int(id >> Self.pageShift)
        while pages.count <= range { pages.append(Self.absent) }
        pages[range] = UInt32(words.count / Self.wordsPerPage)
        words.append(contentsOf: repeatElement(0, count: Self.wordsPerPage))
        return Int(pages[range]) * Self.wordsPerPage + Int(id >> 6 & 63)
    }

    func checkInvariants(_ name: String) throws(GraphInvariantViolation) {
        let bits = words.reduce(0) { $0 + $1.nonzeroBitCount }
        try check(bits == count, "\(name): \(bits) bits are set where \(count) are counted")
    }
}

extension IdentifierSet: Sequence {
    @usableFromInline
    package struct Iterator: IteratorProtocol {
        private let set: IdentifierSet
        private var range = 0
        private var wordInPage = -1
        /// What is left of the present word.
        @usableFromInline var bits: UInt64 = 0
        /// The id that the first bit of the word stands for.
        @usableFromInline var firstID: UInt32 = 0

        fileprivate init(_ set: IdentifierSet) { self.set = set }

        @inlinable
        package mutating func next() -> UInt32? {
            if bits == 0, !findWord() { return nil }
            defer { bits &= bits - 1 }
            return firstID | UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
        }

        /// Goes on to the next word with members; false where there is none.
        @usableFromInline
        mutating func findWord() -> Bool {
            while bits == 0 {
                wordInPage += 1
                if wordInPage == IdentifierSet.wordsPerPage {
                    wordInPage = 0
                    range += 1
                }
                guard range < set.pages.count else {
                    wordInPage = -1
                    return false
                }
                loadWord()
            }
            firstID = UInt32(range) << IdentifierSet.pageShift | UInt32(wordInPage) << 6
            return true
        }

        private mutating func loadWord() {
            if set.pages[range] == IdentifierSet.absent {
                wordInPage = IdentifierSet.wordsPerPage - 1
            } else {
                bits = set.words[Int(set.pages[range]) * IdentifierSet.wordsPerPage + wordInPage]
            }
        }
    }

    @usableFromInline
    package func makeIterator() -> Iterator { Iterator(self) }

    @usableFromInline
    package var underestimatedCount: Int { count }
}

/// The nodes or relationships of a graph that have something in common, in the order of their creation.
///
/// A snapshot: later changes of the graph do not show in it. Membership is O(1); iteration allocates nothing.
public struct EntitySet<ID: EntityIdentifier>: Sendable, Sequence {
    @usableFromInline
    let members: IdentifierSet

    package init(_ members: IdentifierSet = IdentifierSet()) { self.members = members }

    public var count: Int { members.count }
    public var isEmpty: Bool { members.isEmpty }
    public var underestimatedCount: Int { members.count }

    /// The oldest member.
    public var first: ID? { first { _ in true } }

    public func contains(_ id: ID) -> Bool { members.contains(id.rawValue) }

    public struct Iterator: IteratorProtocol {
        @usableFromInline
        var ids: IdentifierSet.Iterator

        @inlinable
        init(_ ids: IdentifierSet.Iterator) { self.ids = ids }

        @inlinable
        public mutating func next() -> ID? {
            guard let id = ids.next() else { return nil }
            return ID(id)
        }
    }

    @inlinable
    public func makeIterator() -> Iterator { Iterator(members.makeIterator()) }
}
