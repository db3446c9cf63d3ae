import GraphModel

extension FunctionDefinition {
    /// Functions that make points in time and durations. What their arguments mean is the business of ``TemporalValue``.
    static let temporalFunctions: [FunctionDefinition] =
        instantKinds.flatMap(instantFunctions) + durationFunctions + [
            FunctionDefinition("datetime.fromepoch", [[.number], [.number]], .temporal) { arguments, _ throws(CypherError) in
                try temporal { () throws(TemporalError) in
                    try TemporalValue(epochSeconds: Int64(arguments[0].number), nanoseconds: Int64(arguments[1].number))
                }
            },
            FunctionDefinition("datetime.fromepochmillis", [[.number]], .temporal) { arguments, _ throws(CypherError) in
                try temporal { () throws(TemporalError) in try TemporalValue(epochMilliseconds: Int64(arguments[0].number)) }
            },
            FunctionDefinition("timestamp", [], .integer) { _, context in .integer(context.clock.milliseconds) },
        ]

    private static let instantKinds: [TemporalValue.Kind] = [.date, .localTime, .time, .localDateTime, .dateTime]

    /// What a point in time is made from.
    private static let sources: [ValueType] = [.string, .map, .temporal]

    /// `date()`, `date.statement()`, `date.truncate()` and so on for one kind.
    private static func instantFunctions(_ kind: TemporalValue.Kind) -> [FunctionDefinition] {
        let name = kind.rawValue
        let body: Body = { arguments, context throws(CypherError) in try make(kind, from: arguments.first, context) }
        return ["", ".transaction", ".statement", ".realtime"].map { suffix in
            FunctionDefinition(name + suffix, [sources], required: 0, .temporal, body: body)
        } + [
            FunctionDefinition(name + ".truncate", [[.string], [.temporal], [.map]], required: 2, .temporal) {
                arguments, _ throws(CypherError) in try truncate(arguments, to: kind)
            }
        ]
    }

    private static let durationFunctions: [FunctionDefinition] = [
        FunctionDefinition("duration", [[.string, .map, .duration]], .duration) { arguments, context throws(CypherError) in
            try make(.duration, from: arguments[0], context)
        },
        duration("between") { start, end throws(TemporalError) in try .between(start, end) },
        duration("inMonths") { start, end throws(TemporalError) in try .inMonths(start, end) },
        duration("inDays") { start, end throws(TemporalError) in try .inDays(start, end) },
        duration("inSeconds") { start, end throws(TemporalError) in try .inSeconds(start, end) },
    ]

    private static func duration(
        _ name: String, _ measure: @escaping @Sendable (TemporalValue, TemporalValue) throws(TemporalError) -> TemporalDuration
    ) -> FunctionDefinition {
        FunctionDefinition("duration." + name, [[.temporal], [.temporal]], .duration) { arguments, _ throws(CypherError) in
            guard case .temporal(let start) = arguments[0], case .temporal(let end) = arguments[1] else { return .null }
            return try temporal { () throws(TemporalError) in .duration(try measure(start, end)) }
        }
    }
}

// MARK: - Making values

extension FunctionDefinition {
    /// A value of a kind from a string, a map or another value; the current one without an argument, or with one that only names a zone.
    private static func make(
        _ kind: TemporalValue.Kind, from argument: Value?, _ context: ExecutionContext
    ) throws(CypherError) -> Value {
        var source = argument?.propertyValue ?? .map([:])
        if kind != .duration, case .map(let fields) = source, fields.keys.allSatisfy({ $0 == "timezone" }) {
            source = .temporal(try now(in: fields["timezone"], context))
        }
        let complete = source
        return try temporal { () throws(TemporalError) in try TemporalValue(kind, from: complete) }
    }

    private static func now(in zone: PropertyValue?, _ context: ExecutionContext) throws(CypherError) -> TemporalValue {
        let clock = context.clock
        do throws(TemporalError) {
            let now = try TemporalValue(epochSeconds: clock.seconds, nanoseconds: clock.nanoseconds)
            guard let zone else { return now }
            return try TemporalValue(.dateTime, fields: ["datetime": .temporal(now), "timezone": zone])
        } catch {
            throw CypherError(error)
        }
    }

    private static func truncate(_ arguments: [Value], to kind: TemporalValue.Kind) throws(CypherError) -> Value {
        guard case .temporal(let value) = arguments[1] else { return .null }
        let fields = arguments.count > 2 ? arguments[2].propertyValue?.mapValue ?? [:] : [:]
        return try temporal { () throws(TemporalError) in try value.truncated(kind, to: arguments[0].text, fields: fields) }
    }

    private static func temporal(_ compute: () throws(TemporalError) -> TemporalValue) throws(CypherError) -> Value {
        do throws(TemporalError) {
            return .temporal(try compute())
        } catch {
            throw CypherError(error)
        }
    }
}

extension CypherError {
    init(_ error: TemporalError) {
        switch error {
        case .overflow, .outOfRange: self = .runtime(.argument, .numberOutOfRange, error.description)
        case .unsupported: self = .runtime(.type, .invalidArgumentType, error.description)
        default: self = .runtime(.argument, .invalidArgumentValue, error.description)
        }
    }
}
