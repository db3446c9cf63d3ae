/// An array of property values that keeps values of one kind unboxed: eight bytes for a boolean, integer, float or date, four for a
/// string that repeats, a string for one that does not, and a whole `PropertyValue` only where kinds are mixed.
struct ColumnValues: Sendable {
    enum Kind: Sendable {
        case boolean, integer, float, date
        /// Strings of which many are equal, as codes.
        case repeatedString
        case string
        case mixed
    }

    /// More distinct strings than this, and more than half of all, are not kept as codes.
    private static let largestCodeTable = 4096

    private(set) var kind: Kind?
    /// Booleans, integers, bit patterns of floats, and days of dates.
    private var words: [Int64] = []
    private var codes: [UInt32] = []
    private var codeTable = SymbolTable()
    private var strings: [String] = []
    private var values: [PropertyValue] = []

    var count: Int {
        switch kind {
        case nil: 0
        case .boolean, .integer, .float, .date: words.count
        case .repeatedString: codes.count
        case .string: strings.count
        case .mixed: values.count
        }
    }

    subscript(index: Int) -> PropertyValue {
        switch kind {
        case nil: .null
        case .boolean: .boolean(words[index] != 0)
        case .integer: .integer(words[index])
        case .float: .float(Double(bitPattern: UInt64(bitPattern: words[index])))
        case .date: .temporal(.date(LocalDate(uncheckedDays: words[index])))
        case .repeatedString: .string(codeTable.name(of: codes[index]))
        case .string: .string(strings[index])
        case .mixed: values[index]
        }
    }

    /// The string at an index, or nil where another kind of value stands there. Allocates nothing.
    func string(at index: Int) -> String? {
        switch kind {
        case .repeatedString: codeTable.name(of: codes[index])
        case .string: strings[index]
        case .mixed: values[index].stringValue
        default: nil
        }
    }

    /// Writes a value at an index up to `count`, which appends. O(1) amortised but for the rare change of kind, which is O(count).
    mutating func set(_ value: PropertyValue, at index: Int) {
        prepare(for: value)
        switch (kind, value) {
        case (.boolean, .boolean(let flag)): words.set(flag ? 1 : 0, at: index)
        case (.integer, .integer(let number)): words.set(number, at: index)
        case (.float, .float(let number)): words.set(Int64(bitPattern: number.bitPattern), at: index)
        case (.date, .temporal(.date(let date))): words.set(date.days, at: index)
        case (.repeatedString, .string(let text)): setCode(of: text, at: index)
        case (.string, .string(let text)): strings.set(text, at: index)
        default: values.set(value, at: index)
        }
    }

    /// Fills up to an index with values that are never read.
    mutating func pad(to count: Int, like value: PropertyValue) {
        prepare(for: value)
        let missing = count - self.count
        guard missing > 0 else { return }
        switch kind {
        case nil: break
        case .boolean, .integer, .float, .date: words.append(contentsOf: repeatElement(0, count: missing))
        case .repeatedString: codes.append(contentsOf: repeatElement(codeTable.intern(""), count: missing))
        case .string: strings.append(contentsOf: repeatElement("", count: missing))
        case .mixed: values.append(contentsOf: repeatElement(.null, count: missing))
        }
    }

    mutating func removeLast() {
        switch kind {
        case nil: break
        case .boolean, .integer, .float, .date: words.removeLast()
        case .repeatedString: codes.removeLast()
        case .string: strings.removeLast()
        case .mixed: values.removeLast()
        }
    }

    private mutating func setCode(of text: String, at index: Int) {
        codes.set(codeTable.intern(text), at: index)
        guard codeTable.count > Self.largestCodeTable, codeTable.count > codes.count / 2 else { return }
        strings = codes.map { codeTable.name(of: $0) }
        kind = .string
        codes = []
        codeTable = SymbolTable()
    }

    private mutating func prepare(for value: PropertyValue) {
        let wanted = Kind(value)
        guard wanted != kind, !(wanted == .repeatedString && kind == .string), kind != .mixed else { return }
        if count > 0 {
            values = (0..<count).map { self[$0] }
            (words, codes, codeTable, strings) = ([], [], SymbolTable(), [])
            kind = .mixed
        } else {
            kind = wanted
        }
    }
}

extension ColumnValues.Kind {
    fileprivate init(_ value: PropertyValue) {
        switch value {
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .float: self = .float
        case .temporal(.date): self = .date
        case .string: self = .repeatedString
        default: self = .mixed
        }
    }
}

extension Array {
    /// Replaces the element at an index, or appends it where the index is the count.
    fileprivate mutating func set(_ element: Element, at index: Int) {
        if index == count { append(element) } else { self[index] = element }
    }
}
