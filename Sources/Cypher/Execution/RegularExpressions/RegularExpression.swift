/// A pattern of `=~`, which must match the whole text.
///
/// The pattern becomes a machine that follows all ways of matching at once, so that a match takes O(text · pattern) whatever the two are.
///
/// Source: K. Thompson, Regular expression search algorithm (1968).
struct RegularExpression {
    /// A step of the machine; numbers are places of other steps.
    enum Step {
        case scalar(ScalarSet)
        case split(Int, Int)
        case jump(Int)
        case assert(Assertion)
        case match
    }

    enum Assertion {
        case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
    }

    private let steps: [Step]

    init(_ pattern: String) throws(CypherError) {
        var parser = RegularExpressionParser(pattern)
        let node = try parser.parse()
        var builder = MachineBuilder()
        try builder.add(node, pattern)
        steps = builder.steps + [.match]
    }

    func matches(_ text: String, _ context: ExecutionContext) throws(CypherError) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var current = StepSet(steps.count)
        var next = StepSet(steps.count)
        enter(0, &current, scalars, 0)
        for (position, scalar) in scalars.enumerated() {
            if current.isEmpty { return false }
            next.removeAll()
            for place in current.members {
                try context.budget.step()
                if case .scalar(let set) = steps[place], set.contains(scalar) { enter(place + 1, &next, scalars, position + 1) }
            }
            swap(&current, &next)
        }
        return current.contains(steps.count - 1)
    }

    /// Enters a step and all that follow without a scalar.
    private func enter(_ place: Int, _ set: inout StepSet, _ text: [Unicode.Scalar], _ position: Int) {
        var open = [place]
        while let place = open.popLast() {
            guard set.insert(place) else { continue }
            switch steps[place] {
            case .split(let first, let second): open += [second, first]
            case .jump(let target): open.append(target)
            case .assert(let assertion): if assertion.holds(in: text, at: position) { open.append(place + 1) }
            case .scalar, .match: break
            }
        }
    }
}

extension RegularExpression.Assertion {
    fileprivate func holds(in text: [Unicode.Scalar], at position: Int) -> Bool {
        switch self {
        case .textStart: position == 0
        case .textEnd: position == text.count
        case .lineStart: position == 0 || text[position - 1] == "\n"
        case .lineEnd: position == text.count || text[position] == "\n"
        case .wordBoundary: isWord(text, position - 1) != isWord(text, position)
        case .noWordBoundary: isWord(text, position - 1) == isWord(text, position)
        }
    }

    private func isWord(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
        text.indices.contains(position) && ScalarSet.word.contains(text[position])
    }
}

/// Steps that are entered, emptied in O(members).
private struct StepSet {
    private(set) var members: [Int] = []
    private var isMember: [Bool]

    init(_ count: Int) { isMember = Array(repeating: false, count: count) }

    var isEmpty: Bool { members.isEmpty }

    func contains(_ place: Int) -> Bool { isMember[place] }

    /// Returns false where the step was in the set already.
    mutating func insert(_ place: Int) -> Bool {
        if isMember[place] { return false }
        isMember[place] = true
        members.append(place)
        return true
    }

    mutating func removeAll() {
        for place in members { isMember[place] = false }
        members.removeAll(keepingCapacity: true)
    }
}

/// Lays the steps of a pattern out.
private struct MachineBuilder {
    /// Repetitions are written out, so that a short pattern could make a long machine.
    private static let largestMachine = 100_000

    private(set) var steps: [RegularExpression.Step] = []

    mutating func add(_ node: RegularExpressionNode, _ pattern: String) throws(CypherError) {
        guard steps.count < Self.largestMachine else {
            throw .runtime(.argument, .invalidArgumentValue, "`\(pattern)` repeats too much")
        }
        switch node {
        case .scalar(let set): steps.append(.scalar(set))
        case .assert(let assertion): steps.append(.assert(assertion))
        case .sequence(let parts): for part in parts { try add(part, pattern) }
        case .choice(let first, let second): try addChoice(first, second, pattern)
        case .repeated(let part, let least, let most): try addRepetition(of: part, least, most, pattern)
        }
    }

    private mutating func addChoice(
        _ first: RegularExpressionNode, _ second: RegularExpressionNode, _ pattern: String
    ) throws(CypherError) {
        let split = steps.count
        steps.append(.match)
        try add(first, pattern)
        let jump = steps.count
        steps.append(.match)
        steps[split] = .split(split + 1, steps.count)
        try add(second, pattern)
        steps[jump] = .jump(steps.count)
    }

    private mutating func addRepetition(
        of part: RegularExpressionNode, _ least: Int, _ most: Int?, _ pattern: String
    ) throws(CypherError) {
        for _ in 0..<least { try add(part, pattern) }
        guard let most else {
            let split = steps.count
            steps.append(.match)
            try add(part, pattern)
            steps.append(.jump(split))
            steps[split] = .split(split + 1, steps.count)
            return
        }
        var splits: [Int] = []
        for _ in least..<max(least, most) {
            splits.append(steps.count)
            steps.append(.match)
            try add(part, pattern)
        }
        for split in splits { steps[split] = .split(split + 1, steps.count) }
    }
}
