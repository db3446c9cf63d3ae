import DocumentModel
import DocumentReading
import Foundation
import Testing

@Suite("Encodings")
struct EncodingTests {
    private func read(_ bytes: [UInt8]) -> ReadDocuments { DocumentReader().read(Data(bytes), path: "a.txt") }

    @Test("UTF-8 loses its mark")
    func utf8() {
        #expect(read([0xEF, 0xBB, 0xBF] + Array("Café".utf8)).documents.map(\.text) == ["Café"])
    }

    @Test("UTF-16 is read in both byte orders")
    func utf16() {
        let units = Array("Café 🕊".utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(read([0xFF, 0xFE] + little).documents.map(\.text) == ["Café 🕊"])
        #expect(read([0xFE, 0xFF] + big).documents.map(\.text) == ["Café 🕊"])
    }

    @Test("what is no Unicode is read as Windows-1252, and the reader is told")
    func windows1252() {
        let result = read([0x93] + Array("Caf".utf8) + [0xE9, 0x94, 0x20, 0x80])
        #expect(result.documents.map(\.text) == ["“Café” €"])
        #expect(result.warnings.map(\.problem) == [.notUnicode])
    }

    @Test("binary files are left out", arguments: [[0x00, 0x41, 0x42], [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00]])
    func binary(bytes: [UInt8]) {
        let result = read(bytes)
        #expect(result.documents.isEmpty)
        #expect(result.warnings.map(\.problem) == [.binary])
    }

    @Test("empty files are left out")
    func empty() {
        #expect(read([]).warnings.map(\.problem) == [.empty])
        #expect(read(Array(" \n\t\n".utf8)).warnings.map(\.problem) == [.empty])
    }
}
