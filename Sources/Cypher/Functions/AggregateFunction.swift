/// A function of the values that an expression has in many rows.
package enum AggregateFunction: String, Sendable, Hashable, CaseIterable {
    case count
    case sum
    case avg
    case min
    case max
    case collect
    case stDev
    case stDevP
    case percentileCont
    case percentileDisc

    /// The function of that name in any spelling of case.
    package init?(named name: String) {
        let name = name.lowercased()
        guard let function = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else { return nil }
        self = function
    }

    package var argumentCount: Int {
        switch self {
        case .percentileCont, .percentileDisc: 2
        default: 1
        }
    }

    /// The types its first argument accepts; none for all.
    package var accepted: [ValueType] {
        switch self {
        case .sum, .avg: [.number, .duration]
        case .stDev, .stDevP, .percentileCont, .percentileDisc: [.number]
        default: []
        }
    }

    package func resultType(of argument: ValueType) -> ValueType {
        switch self {
        case .count: .integer
        case .collect: .list(argument)
        case .avg: argument == .duration ? .duration : argument.isNumeric ? .float : .any
        case .stDev, .stDevP, .percentileCont: .float
        default: argument
        }
    }
}
