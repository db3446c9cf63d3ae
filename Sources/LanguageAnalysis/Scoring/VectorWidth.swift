import CVectorKernels

/// The widths of vectors, in bits, that this processor has and the hot loops are compiled for. All give the same bits.
package enum VectorWidth {
    package static let all = [Int32(128), 256, 512].filter { $0 <= widest }

    @inline(__always)
    package static var widest: Int32 { parley_vector_width() }
}
