/// What the capitals of a word and the tables of names say of its lemma.
package enum WordLook: UInt64, Sendable {
    case lowerCase
    case capitalized
    /// At least two letters, all capitals.
    case capitals
    /// Capitals inside.
    case mixed
    /// A name of the tables, written without capitals.
    case nameInLowerCase
    /// A name of the tables in capitals.
    case nameInCapitals

    package init(_ word: UnsafeBufferPointer<UInt8>) {
        let uppercase = word.count { $0.isUppercase }
        if uppercase == 0 {
            self = NameLexicon.shared.isName(word) ? .nameInLowerCase : .lowerCase
        } else if uppercase == 1, word[0].isUppercase {
            self = .capitalized
        } else if word.contains(where: \.isLowercase) {
            self = .mixed
        } else {
            self = NameLexicon.shared.isName(word) ? .nameInCapitals : .capitals
        }
    }
}
