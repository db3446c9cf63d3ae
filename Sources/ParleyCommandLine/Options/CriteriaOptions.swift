import ArgumentParser
import Parley

/// The options that say which relationships are wanted.
struct CriteriaOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only these types of relationships.", valueName: "MET,CALLED,…"))
    var type: CommaSeparated?

    @Option(help: ArgumentHelp("Only what happened, is planned or is denied.", valueName: "happened,planned,denied"))
    var status: CommaSeparated?

    @Option(help: ArgumentHelp("Only what is dated on or after this day, month or year.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only what is dated on or before this day, month or year.", valueName: "date"))
    var until: String?

    func validate() throws {
        try DateOption.check(since)
        try DateOption.check(until)
        for status in status?.values ?? [] where !["happened", "planned", "denied"].contains(status) {
            throw ValidationError("'\(status)' is no status; there are happened, planned and denied")
        }
    }

    var criteria: RelationshipCriteria {
        RelationshipCriteria(types: type?.values, statuses: status?.values, since: since, until: until)
    }
}
