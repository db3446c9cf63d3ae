import DocumentModel
import DocumentReading
import Foundation
import Testing

@Suite("Damaged input")
struct FuzzTests {
    /// A small generator of pseudo-random numbers (SplitMix64) with a fixed seed, so that a failure comes again.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let samples: [(path: String, content: String)] = [
        ("a.txt", "LIMA, Oct. 26, 2025 (Wire) -- “Ana” met Luis.\r\n\r\nFriday, August 21, 2015\n"),
        ("2021-03-05.md", "---\ntitle: x\n---\n# T\n> **a** [b](c) ![d](e) <f> `g` \\* ~~h~~ [^1] |\n```\n1. z\n"),
        (
            "a.html",
            "<html><meta name=date content=2020><script type='application/ld+json'>[{\"headline\":\"x\"}]</script><p>a<a href=b>c</a><br>&amp;"
        ),
        ("a.jsonl", "{\"id\": 1, \"text\": \"Ana\\u00e9 left.\", \"date\": \"2020-01-01\"}\n[[[{\"a\":null}]]]\n"),
        ("a.json", "[{\"text\": \"a\", \"title\": null}, {\"text\": \"b\"}]"),
        ("a.xml", "<?xml version='1.0'?><rss><channel><title>t</title><item><title>a</title><link href='x'/></item></channel></rss>"),
    ]

    @Test("never stops the reader, and offsets of what is read stay countable", arguments: samples.indices)
    func mutations(sample: Int) {
        let (path, content) = Self.samples[sample]
        var generator = Generator(state: UInt64(sample))
        for _ in 0..<400 {
            let result = DocumentReader().read(Data(mutated(Array(content.utf8), with: &generator)), path: path)
            #expect(result.documents.allSatisfy { !$0.text.isEmpty && !$0.id.isEmpty })
            #expect(!result.documents.isEmpty || !result.warnings.isEmpty || path.hasSuffix("jsonl") || path.hasSuffix("json"))
        }
    }

    /// The bytes with a few of them replaced, removed, or a stretch of them repeated.
    private func mutated(_ bytes: [UInt8], with generator: inout Generator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: index)
            default: bytes.insert(contentsOf: bytes[index...].prefix(Int.random(in: 1...40, using: &generator)), at: index)
            }
        }
        return bytes
    }
}
