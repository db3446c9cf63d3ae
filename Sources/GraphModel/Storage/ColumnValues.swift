/// An array of property values that keeps values of one kind unboxed: eight bytes for a boolean, integer or float, four for a date
/// or a string that repeats, a string for one that does not, and a whole `PropertyValue` only where kinds are mixed.
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
    /// Booleans, integers and bit patterns of floats.
    private var words: [Int64] = []
    /// Places in the code table, or the bit patterns of the days of dates.
    private var codes: [UInt32] = []
    private var codeTable = SymbolTable()
    private var strings: [String] = []
    private var values: [PropertyValue] = []

    var count: Int {
        switch kind {
        case nil: 0
        case .boolean, .integer, .float: words.count
        case .date, .repeatedString: codes.count
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
        case .date: .temporal(.date(LocalDate(uncheckedDays: Int64(Int32(bitPattern: codes[index])))))
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

    /// The integer at an index, or nil where another kind of value stands there.
    func integer(at index: Int) -> Int64? {
        switch kind {
        case .integer: words[index]
        case .mixed: if case .integer(let number) = values[index] { number } else { nil }
        default: nil
        }
    }

    /// The integers at several indexes of an array that holds nothing else.
    func integers(at indexes: [UInt32]) -> [Int64] { indexes.map { words[Int($0)] } }

    /// The date at an index, or nil where another kind of value stands there. Allocates nothing.
    func date(at index: Int) -> LocalDate? {
        switch kind {
        case .date: LocalDate(uncheckedDays: Int64(Int32(bitPattern: codes[index])))
        case .mixed: if case .temporal(.date(let date)) = values[index] { date } else { nil }
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
        case (.date, .temporal(.date(let date))): codes.set(UInt32(bitPattern: Int32(truncatingIfNeeded: date.days)), at: index)
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
        case .boolean, .integer, .float: words.append(contentsOf: repeatElement(0, count: missing))
        case .date: codes.append(contentsOf: repeatElement(0, count: missing))
        case .repeatedString: codes.append(contentsOf: repeatElement(codeTable.intern(""), count: missing))
        case .string: strings.append(contentsOf: repeatElement("", count: missing))
        case .mixed: values.append(contentsOf: repeatElement(.null, count: missing))
        }
    }

    /// Makes room for so many values of the present kind.
    mutating func reserveCapacity(_ count: Int) {
        switch kind {
        case nil: break
        case .boolean, .integer, .float: words.reserveCapacity(count)
        case .date, .repeatedString: codes.reserveCapacity(count)
        case .string: strings.reserveCapacity(count)
        case .mixed: values.reserveCapacity(count)
        }
    }

    mutating func removeLast() {
        switch kind {
        case nil: break
        case .boolean, .integer, .float: words.removeLast()
        case .date, .repeatedString: codes.removeLast()
        case .string: strings.removeLast()
        case .mixed: values.removeLast()
        }
    }

    private mutating func setCode(of text: String, at index: Int) {
        codes.set(codeTable.intern(text), at: index)
        guard codeTable.count > Self.largestCodeTable, codeTable.count > codes.count / 2 else { return }
        strings.reserveCapacity(codes.capacity)
        strings += codes.lazy.map { codeTable.name(of: $0) }
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
        case .temporal(.date(let date)) where Int32(exactly: date.days) != nil: self = .date
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
