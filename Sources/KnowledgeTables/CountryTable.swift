/// The countries of the world with everything that news calls them.
package struct CountryTable: Sendable {
    package struct Country: Sendable {
        /// ISO 3166 alpha-3 code.
        package let code: String
        package let name: String
        package let otherNames: [String]
        package let demonyms: [String]
        package let capitals: [String]
        /// Buildings and places that stand for the government.
        package let seats: [String]
        /// Whether it is a dependent territory: a place, not a country.
        package let isTerritory: Bool
    }

    /// How an expression refers to its country.
    package enum Usage: Sendable, Hashable {
        case name
        case demonym
        case capital
        case seat
    }

    /// An expression of the table: the country it belongs to and how it refers to it.
    package struct Entry: Sendable, Hashable {
        /// Index into ``CountryTable/countries``.
        package let country: Int
        package let usage: Usage
    }

    package let countries: [Country]
    /// Every expression, also in capitals where it has four letters or more.
    package let index: PhraseIndex<Entry>

    package static let shared = CountryTable(rows: KnowledgeFile.countries.rows)

    /// Rows of code, name, other names, demonyms, capitals, seats and `territory`; several of one kind are parted by `;`.
    package init(rows: [[Substring]]) {
        countries = rows.filter { $0.count >= 5 }.map(Country.init(row:))
        index = Self.index(of: countries)
    }

    private static func index(of countries: [Country]) -> PhraseIndex<Entry> {
        var index = PhraseIndex<Entry>()
        for usage in [Usage.name, .demonym, .capital, .seat] {
            for (number, country) in countries.enumerated() {
                for expression in country.expressions(usage) {
                    let entry = Entry(country: number, usage: usage)
                    index.add(expression, entry)
                    if expression.count >= 4 { index.add(expression.uppercased(), entry) }
                }
            }
        }
        return index
    }
}

extension CountryTable.Country {
    fileprivate init(row: [Substring]) {
        func list(_ column: Int) -> [String] {
            guard column < row.count else { return [] }
            return row[column].split(separator: ";").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
        }
        code = String(row[0])
        name = String(row[1])
        otherNames = list(2)
        demonyms = list(3)
        capitals = list(4)
        seats = list(5)
        isTerritory = row.count > 6 && row[6] == "territory"
    }

    fileprivate func expressions(_ usage: CountryTable.Usage) -> [String] {
        switch usage {
        case .name: [name] + otherNames
        case .demonym: demonyms + demonyms.filter { $0.hasSuffix("n") || $0.hasSuffix("i") || $0.hasSuffix("k") }.map { $0 + "s" }
        case .capital: capitals
        case .seat: seats
        }
    }
}
