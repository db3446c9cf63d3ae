/// 64-bit hashes of features: stable between runs and platforms, so that a trained model can be looked up by them.
package enum FeatureHash {
    /// Hash of a run of bytes (FNV-1a with a finishing mix).
    @inline(__always)
    package static func of<Bytes: Sequence>(_ bytes: Bytes) -> UInt64 where Bytes.Element == UInt8 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return mix(hash)
    }

    package static func of(_ text: String) -> UInt64 { of(text.utf8) }

    /// The feature that a template makes of one value.
    @inline(__always)
    package static func feature(_ template: Int, _ value: UInt64) -> UInt64 {
        mix(value ^ (UInt64(truncatingIfNeeded: template &+ 1) &* 0x9e37_79b9_7f4a_7c15))
    }

    /// The feature that a template makes of two values; their order matters.
    @inline(__always)
    package static func feature(_ template: Int, _ first: UInt64, _ second: UInt64) -> UInt64 {
        feature(template, combine(first, second))
    }

    /// The feature that a template makes of three values; their order matters.
    @inline(__always)
    package static func feature(_ template: Int, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        feature(template, combine(combine(first, second), third))
    }

    /// One hash of two; their order matters.
    @inline(__always)
    package static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first &* 0xff51_afd7_ed55_8ccd) ^ (second &+ 0x9e37_79b9_7f4a_7c15 &+ (first >> 29))
    }

    /// Spreads every bit over the whole word (the finisher of MurmurHash3).
    @inline(__always)
    package static func mix(_ value: UInt64) -> UInt64 {
        var hash = value
        hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
        hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return hash ^ (hash >> 33)
    }
}
