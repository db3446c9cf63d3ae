import GraphModel

extension TemporalValue {
    var isDuration: Bool { kind == .duration }

    /// `left + right`, one of which is a duration.
    func sum(with other: TemporalValue) throws(CypherError) -> TemporalValue {
        switch (self, other) {
        case (_, .duration(let duration)):
            try translatingErrors { value throws(TemporalError) in try value.adding(duration) }
        case (.duration(let duration), _):
            try other.translatingErrors { value throws(TemporalError) in try value.adding(duration) }
        default: throw .runtime(.type, .invalidArgumentType, "two points in time cannot be added")
        }
    }

    /// `left - right`, the right one being a duration.
    func difference(from other: TemporalValue) throws(CypherError) -> TemporalValue {
        guard case .duration(let duration) = other else {
            throw .runtime(.type, .invalidArgumentType, "duration.between() gives the time between two values")
        }
        return try translatingErrors { value throws(TemporalError) in try value.subtracting(duration) }
    }

    func product(with factor: Double) throws(CypherError) -> TemporalValue {
        try translatingErrors { value throws(TemporalError) in try value.multiplied(by: factor) }
    }

    func quotient(by divisor: Double) throws(CypherError) -> TemporalValue {
        try translatingErrors { value throws(TemporalError) in try value.divided(by: divisor) }
    }

    private func translatingErrors(
        _ compute: (TemporalValue) throws(TemporalError) -> TemporalValue
    ) throws(CypherError) -> TemporalValue {
        do throws(TemporalError) {
            return try compute(self)
        } catch {
            throw CypherError(error)
        }
    }
}
