import CLanguageModels

/// What is wrong with a model file.
package enum ModelError: Error, Equatable, Sendable, CustomStringConvertible {
    case notAModel
    case truncated
    case missingArray(String)
    case wrongSize(String)

    package var description: String {
        switch self {
        case .notAModel: "not a model file"
        case .truncated: "the model file is cut off"
        case .missingArray(let name): "the model has no array '\(name)'"
        case .wrongSize(let name): "the model array '\(name)' has a wrong size"
        }
    }
}

/// A container of named arrays over bytes that are used where they lie: nothing is parsed or copied.
///
/// Names are `component/array`. Layout, little-endian: the magic, the number of entries, then one 64-byte entry for each array
/// (name padded with zeros to 48 bytes, offset, length), then the arrays, each aligned to 64 bytes.
package struct ModelFile: Sendable {
    package static let magic: StaticString = "PARLEY1\n"
    package static let headerSize = 64
    package static let entrySize = 64
    package static let nameSize = 48
    package static let alignment = 64

    private let bytes: ModelBytes
    private let entries: [String: Range<Int>]

    /// The model that is linked into the binary.
    package static let linked: ModelFile? = try? ModelFile(ModelBytes.linked)

    /// Opens a model that lies in memory. Cost: one copy of the bytes.
    package init(copying bytes: [UInt8]) throws(ModelError) {
        try self.init(ModelBytes(copying: bytes))
    }

    private init(_ bytes: ModelBytes) throws(ModelError) {
        self.bytes = bytes
        let raw = bytes.raw
        guard raw.count >= Self.headerSize, raw.loadUnaligned(as: UInt64.self) == Self.magicWord else { throw .notAModel }
        let count = Int(raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        guard raw.count >= Self.headerSize + count * Self.entrySize else { throw .truncated }
        var entries: [String: Range<Int>] = [:]
        for index in 0..<count {
            let at = Self.headerSize + index * Self.entrySize
            let name = String(decoding: raw[at..<at + Self.nameSize].prefix { $0 != 0 }, as: UTF8.self)
            let offset = Int(clamping: raw.loadUnaligned(fromByteOffset: at + Self.nameSize, as: UInt64.self))
            let length = Int(clamping: raw.loadUnaligned(fromByteOffset: at + Self.nameSize + 8, as: UInt64.self))
            guard offset <= raw.count, length <= raw.count - offset else { throw .truncated }
            entries[name] = offset..<offset + length
        }
        self.entries = entries
    }

    private static var magicWord: UInt64 {
        magic.withUTF8Buffer { UnsafeRawBufferPointer($0).loadUnaligned(as: UInt64.self) }
    }

    /// The names of all arrays, sorted.
    package var names: [String] { entries.keys.sorted() }

    /// The array with a name, as elements that lie in the file.
    /// - Throws: ``ModelError`` if there is none or its length is no multiple of the element's.
    package func array<Element: BitwiseCopyable>(_ name: String, of type: Element.Type) throws(ModelError) -> ModelArray<Element> {
        guard let range = entries[name] else { throw .missingArray(name) }
        guard range.count % MemoryLayout<Element>.stride == 0 else { throw .wrongSize(name) }
        return ModelArray(owner: bytes, elements: UnsafeRawBufferPointer(rebasing: bytes.raw[range]).bindMemory(to: Element.self))
    }

    /// The bytes of an array. Cost: one copy.
    package func copy(of name: String) -> [UInt8] {
        entries[name].map { [UInt8](bytes.raw[$0]) } ?? []
    }
}

/// The memory under a model file: linked into the binary, or owned.
private final class ModelBytes: @unchecked Sendable {
    let raw: UnsafeRawBufferPointer
    private let isOwned: Bool

    static var linked: ModelBytes {
        ModelBytes(UnsafeRawBufferPointer(start: parley_model_bytes(), count: parley_model_size()), isOwned: false)
    }

    convenience init(copying bytes: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: ModelFile.alignment)
        memory.copyBytes(from: bytes)
        self.init(UnsafeRawBufferPointer(memory), isOwned: true)
    }

    private init(_ raw: UnsafeRawBufferPointer, isOwned: Bool) {
        self.raw = raw
        self.isOwned = isOwned
    }

    deinit {
        if isOwned { raw.deallocate() }
    }
}

/// Elements of a model file, read where they lie. Immutable, so that it may be shared between threads.
package struct ModelArray<Element: BitwiseCopyable>: @unchecked Sendable {
    private let owner: AnyObject
    private let elements: UnsafeBufferPointer<Element>

    fileprivate init(owner: AnyObject, elements: UnsafeBufferPointer<Element>) {
        self.owner = owner
        self.elements = elements
    }

    package var count: Int { elements.count }

    package subscript(_ index: Int) -> Element {
        precondition(elements.indices.contains(index))
        return elements[index]
    }

    /// Calls the body with all elements; they must not be used after it returns.
    @inline(__always)
    package func withElements<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { extendLifetime(owner) }
        return try body(elements)
    }
}

extension ModelArray where Element == UInt8 {
    /// The bytes as text. Cost: one copy.
    package var text: String { String(decoding: elements, as: UTF8.self) }
}
