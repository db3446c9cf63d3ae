import CVectorKernels

/// The exponential function in Float additions and multiplications alone: the same bits on every platform.
package enum Exponential {
    /// e to the power of each lane, with a relative error below 1e-6; arguments are clamped to -87...88.
    @inline(__always)
    package static func of(_ value: SIMD16<Float>) -> SIMD16<Float> {
        var result = value
        withUnsafeMutableBytes(of: &result) { parley_exponentiate_lane($0.assumingMemoryBound(to: Float.self).baseAddress) }
        return result
    }

    @inline(__always)
    package static func of(_ value: Float) -> Float { of(SIMD16(repeating: value))[0] }
}
