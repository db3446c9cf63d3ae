import Foundation

/// A key as a terminal sends it.
enum Key: Equatable {
    case character(Character)
    case enter, tab, backspace, delete, left, right, up, down, home, end, killToEnd, endOfInput, unknown

    /// Waits for the next key; nil when the input is closed.
    static func read() -> Key? {
        guard let byte = readByte() else { return nil }
        switch byte {
        case 0x0A, 0x0D: return .enter
        case 0x09: return .tab
        case 0x08, 0x7F: return .backspace
        case 0x01: return .home
        case 0x05: return .end
        case 0x0B: return .killToEnd
        case 0x04: return .endOfInput
        case 0x1B: return readEscape()
        case 0x00..<0x20: return .unknown
        default: return readCharacter(startingWith: byte)
        }
    }

    private static func readEscape() -> Key {
        guard readByte() == UInt8(ascii: "["), let code = readByte() else { return .unknown }
        switch code {
        case UInt8(ascii: "A"): return .up
        case UInt8(ascii: "B"): return .down
        case UInt8(ascii: "C"): return .right
        case UInt8(ascii: "D"): return .left
        case UInt8(ascii: "H"): return .home
        case UInt8(ascii: "F"): return .end
        case UInt8(ascii: "3"): return readByte() == UInt8(ascii: "~") ? .delete : .unknown
        default: return .unknown
        }
    }

    /// The rest of a character that takes several bytes.
    private static func readCharacter(startingWith first: UInt8) -> Key {
        var bytes = [first]
        let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        while bytes.count < length, let byte = readByte() { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self).first.map(Key.character) ?? .unknown
    }

    private static func readByte() -> UInt8? {
        var byte: UInt8 = 0
        return Foundation.read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
    }
}
