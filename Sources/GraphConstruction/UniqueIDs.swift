import KnowledgeTables

/// Hands out ids, each once: a second `person:wang-yi` becomes `person:wang-yi-2`.
struct UniqueIDs {
    private var taken: Set<String> = []

    mutating func claim(_ wanted: String) -> String {
        var id = wanted
        var number = 2
        while !taken.insert(id).inserted {
            id = "\(wanted)-\(number)"
            number += 1
        }
        return id
    }
}

extension String {
    /// The text as a part of an id: ASCII letters and digits in lower case, everything else as single hyphens; letters of other
    /// scripts stay.
    var slug: String {
        var slug = ""
        for scalar in folded.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                slug.unicodeScalars.append(scalar)
            } else if !slug.isEmpty, !slug.hasSuffix("-"), scalar != "'", scalar != "’", scalar != "." {
                slug += "-"
            }
        }
        return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
    }
}
