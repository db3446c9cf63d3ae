/// How the weights of a matrix product in 16-bit integers with sums in 32 bits are laid out: such a product is twice as fast as one in
/// Float on every processor, and as exact as the quantization of weights and values.
package enum PackedWeights {
    /// Columns of one vector of weights.
    package static let columns = 4

    /// The weights of two neighbouring rows in four columns: both of the first column, both of the second, and so on.
    package typealias Vector = SIMD8<Int16>
}
