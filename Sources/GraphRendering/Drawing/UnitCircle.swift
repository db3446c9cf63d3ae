#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sine and cosine to four decimals, so that no two machines draw differently.
package enum UnitCircle {
    package static func sine(_ angle: Double) -> Double { rounded(sin(angle)) }
    package static func cosine(_ angle: Double) -> Double { rounded(cos(angle)) }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
