/// The attribute names that a format uses itself. A property of the same name is written as `property:` and its name.
package struct ReservedKeys: Sendable {
    private static let prefix = "property:"
    private let keys: Set<String>

    package init(_ keys: Set<String>) { self.keys = keys }

    package func escaped(_ key: String) -> String {
        keys.contains(key) || key.hasPrefix(Self.prefix) ? Self.prefix + key : key
    }

    package static func unescaped(_ key: String) -> String {
        key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key
    }
}
