/// A line while it is typed: its characters and the place of the cursor among them.
struct EditedLine: Equatable {
    private(set) var characters: [Character] = []
    private(set) var cursor = 0

    init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }
    var textBeforeCursor: String { String(characters[..<cursor]) }

    mutating func insert(_ text: some Sequence<Character>) {
        let inserted = Array(text)
        characters.insert(contentsOf: inserted, at: cursor)
        cursor += inserted.count
    }

    /// Deletes the character before the cursor.
    mutating func deleteBackward() {
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    /// Deletes the character at the cursor.
    mutating func deleteForward() {
        if cursor < characters.count { characters.remove(at: cursor) }
    }

    mutating func deleteToEnd() { characters.removeSubrange(cursor...) }

    mutating func move(by distance: Int) { cursor = min(max(cursor + distance, 0), characters.count) }

    mutating func moveToStart() { cursor = 0 }

    mutating func moveToEnd() { cursor = characters.count }

    /// Puts `completion` in place of the word before the cursor.
    mutating func complete(with completion: String) {
        let length = Completion.wordBeforeCursor(in: textBeforeCursor).count
        characters.removeSubrange((cursor - length)..<cursor)
        cursor -= length
        insert(completion)
    }
}
