package import LanguageAnalysis

/// Collects named arrays and lays them out as a ``ModelFile``.
package struct ModelFileWriter: Sendable {
    private var arrays: [String: [UInt8]] = [:]

    package init() {}

    /// Starts with all arrays of a model.
    package init(_ model: ModelFile) {
        for name in model.names { arrays[name] = model.copy(of: name) }
    }

    /// Sets the array with a name (`component/array`, at most 48 bytes).
    package mutating func set<Element: BitwiseCopyable>(_ name: String, _ elements: [Element]) {
        precondition(name.utf8.count <= ModelFile.nameSize)
        arrays[name] = elements.withUnsafeBytes { [UInt8]($0) }
    }

    package mutating func set(_ name: String, text: String) {
        set(name, [UInt8](text.utf8))
    }

    /// Removes every array of a component.
    package mutating func remove(component: String) {
        arrays = arrays.filter { !$0.key.hasPrefix(component + "/") }
    }

    /// Takes every array of a component from another model, in place of those here.
    package mutating func replace(component: String, from model: ModelFile) {
        remove(component: component)
        for name in model.names where name.hasPrefix(component + "/") { arrays[name] = model.copy(of: name) }
    }

    /// The bytes of the model file: the same for the same arrays.
    package func bytes() -> [UInt8] {
        let names = arrays.keys.sorted()
        var file = [UInt8](ModelFile.magic.withUTF8Buffer { [UInt8]($0) })
        append(UInt32(names.count), to: &file)
        pad(&file)
        var offset = ModelFile.headerSize + names.count * ModelFile.entrySize
        for name in names {
            let length = arrays[name]?.count ?? 0
            file += Array(name.utf8) + [UInt8](repeating: 0, count: ModelFile.nameSize - name.utf8.count)
            append(UInt64(offset), to: &file)
            append(UInt64(length), to: &file)
            offset += (length + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
        }
        for name in names {
            file += arrays[name] ?? []
            pad(&file)
        }
        return file
    }

    private func append<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, to file: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { file += $0 }
    }

    private func pad(_ file: inout [UInt8]) {
        file += [UInt8](repeating: 0, count: (ModelFile.alignment - file.count % ModelFile.alignment) % ModelFile.alignment)
    }
}
