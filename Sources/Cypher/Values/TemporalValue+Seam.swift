import GraphModel

extension TemporalValue {
    func compare(to other: TemporalValue) -> Int? { nil }
    func sortOrder(to other: TemporalValue) -> Int { 0 }
    var description: String { "" }
}
