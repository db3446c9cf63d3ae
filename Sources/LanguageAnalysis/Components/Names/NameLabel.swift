package import DocumentModel

/// Where a word stands in a name, and the name's kind: what the recognizer decides for each word (the BIOES scheme).
///
/// Labels are numbered: 0 is outside of names, then four positions for each kind.
package enum NameLabel {
    package enum Position: Int, Sendable {
        case begin, inside, end, single
    }

    package static let outside = 0
    package static let count = 1 + NameKind.allCases.count * 4
    /// Scores are kept in vectors of this many lanes.
    package static let lanes = 32

    package static func index(_ position: Position, _ kind: NameKind) -> Int {
        1 + kind.order * 4 + position.rawValue
    }

    /// The kind that a label belongs to, nil outside of names.
    package static func kind(of label: Int) -> NameKind? {
        label == outside ? nil : NameKind.allCases[(label - 1) / 4]
    }

    package static func position(of label: Int) -> Position? {
        label == outside ? nil : Position(rawValue: (label - 1) % 4)
    }

    /// Whether a label may follow another within a sentence.
    package static func allows(_ next: Int, after previous: Int) -> Bool {
        let isOpen = isOpen(previous)
        guard let position = position(of: next) else { return !isOpen }
        switch position {
        case .begin, .single: return !isOpen
        case .inside, .end: return isOpen && kind(of: previous) == kind(of: next)
        }
    }

    /// Whether a sentence may end with a label; it may begin with the labels that may follow ``outside``.
    package static func mayEnd(_ label: Int) -> Bool { !isOpen(label) }

    private static func isOpen(_ label: Int) -> Bool {
        position(of: label) == .begin || position(of: label) == .inside
    }

    /// The labels of a sentence whose names are known.
    package static func labels(of names: [NamedSpan], count: Int) -> [Int] {
        var labels = [Int](repeating: outside, count: count)
        for name in names {
            for index in name.tokens {
                let isFirst = index == name.tokens.lowerBound
                let isLast = index == name.tokens.upperBound - 1
                labels[index] = self.index(isFirst ? (isLast ? .single : .begin) : (isLast ? .end : .inside), name.kind)
            }
        }
        return labels
    }

    /// The names that a well-formed sequence of labels spells.
    package static func names(of labels: some Sequence<Int>) -> [NamedSpan] {
        var names: [NamedSpan] = []
        var start = 0
        for (index, label) in labels.enumerated() {
            guard let position = position(of: label), let kind = kind(of: label) else { continue }
            if position == .begin || position == .single { start = index }
            if position == .end || position == .single { names.append(NamedSpan(tokens: start..<index + 1, kind: kind)) }
        }
        return names
    }
}

extension NameKind {
    /// The kind's number in declaration order.
    package var order: Int {
        switch self {
        case .person: 0
        case .organization: 1
        case .geopolitical: 2
        case .location: 3
        case .event: 4
        }
    }
}
