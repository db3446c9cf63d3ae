/// The exponential function and what is made of it, in Float additions and multiplications alone: the same bits on every platform.
package enum Exponential {
    /// e to the power of each lane, with a relative error below 1e-6; arguments are clamped to -87...88.
    @inline(__always)
    package static func of(_ value: SIMD16<Float>) -> SIMD16<Float> {
        // Comparing and selecting is one instruction each; the library's lane-wise minimum is a loop.
        let raised = value.replacing(with: -87, where: value .< -87)
        let clamped = raised.replacing(with: 88, where: raised .> 88)
        let scaled = clamped * 1.442_695_04
        // Adding this constant leaves the nearest integer in the low bits of the mantissa.
        let shifted = scaled + 12_582_912
        let fraction = scaled - (shifted - 12_582_912)
        let exponent = (unsafeBitCast(shifted, to: SIMD16<Int32>.self) &- (0x4b40_0000 &- 127)) &<< 23
        return powerOfTwo(fraction) * unsafeBitCast(exponent, to: SIMD16<Float>.self)
    }

    @inline(__always)
    package static func of(_ value: Float) -> Float { of(SIMD16(repeating: value))[0] }

    /// The logistic function of each lane.
    @inline(__always)
    package static func sigmoid(_ value: SIMD16<Float>) -> SIMD16<Float> {
        1 / (1 + of(-value))
    }

    /// 2 to the power of each lane, for lanes from -0.5 to 0.5 (Taylor polynomial of degree 6).
    @inline(__always)
    private static func powerOfTwo(_ value: SIMD16<Float>) -> SIMD16<Float> {
        var sum = value * 0.000_154_035 + 0.001_333_355_8
        sum = sum * value + 0.009_618_129
        sum = sum * value + 0.055_504_11
        sum = sum * value + 0.240_226_51
        sum = sum * value + 0.693_147_2
        return sum * value + 1
    }
}
