#ifndef PARLEY_MATRIX_H
#define PARLEY_MATRIX_H

#include "Vectors.h"

#pragma clang fp contract(off)

/// A matrix of 16-bit weights, and a bias. Columns come in blocks of sixteen.
struct parley_matrix {
    /// Half the number of rows.
    size_t pairs;
    size_t blocks;
    /// For each half block the weights of all pairs of rows: both of the first column, both of the second, and so on.
    const int16_t *weights;
    /// For each column what one unit is worth.
    const float *scales;
    const float *bias;
};

/// Adds a pair of values times the pairs of weights of sixteen columns: one instruction (`vpmaddwd`) for each vector.
PARLEY_INLINE void parley_add_products(parley_int16 *sums, int32_t pair, const parley_short32 *weights) {
    parley_int32 values = __builtin_convertvector((parley_short32)(parley_int16)(pair), parley_int32);
    parley_int32 products = values * __builtin_convertvector(*weights, parley_int32);
    *sums += __builtin_shufflevector(products, products, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
        + __builtin_shufflevector(products, products, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
}

/// The product of at most eight rows with one block. `rows` is a constant, so that all sums stay in registers.
PARLEY_INLINE void parley_multiply_tile(size_t rows, const struct parley_matrix *matrix, size_t block, const int32_t *left,
                                        const float *units, float *result) {
    const parley_short16 *low = (const parley_short16 *)matrix->weights + 2 * block * matrix->pairs;
    const parley_short16 *high = low + matrix->pairs;
    parley_int16 sums[8] = {0};
    for (size_t pair = 0; pair < matrix->pairs; pair++) {
        parley_short32 weights =
            __builtin_shufflevector(low[pair], high[pair], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
                                    23, 24, 25, 26, 27, 28, 29, 30, 31);
        PARLEY_UNROLL
        for (size_t row = 0; row < rows; row++) parley_add_products(sums + row, left[row * matrix->pairs + pair], &weights);
    }
    parley_float16 bias = ((const parley_float16 *)matrix->bias)[block];
    parley_float16 scale = ((const parley_float16 *)matrix->scales)[block];
    PARLEY_UNROLL
    for (size_t row = 0; row < rows; row++) {
        parley_float16 value = bias + __builtin_convertvector(sums[row], parley_float16) * (scale * units[row]);
        ((parley_float16 *)result)[row * matrix->blocks + block] = value;
    }
}

/// Takes each block through all rows, `most` at a time, while its weights are in the nearest cache.
PARLEY_INLINE void parley_multiply_rows(size_t most, const struct parley_matrix *matrix, size_t rows, const int32_t *left,
                                        const float *units, float *result) {
    for (size_t block = 0; block < matrix->blocks; block++) {
        for (size_t row = 0; row < rows; row += most) {
            const int32_t *values = left + row * matrix->pairs;
            float *sums = result + row * matrix->blocks * 16;
            switch (rows - row < most ? rows - row : most) {
            case 1: parley_multiply_tile(1, matrix, block, values, units + row, sums); break;
            case 2: parley_multiply_tile(2, matrix, block, values, units + row, sums); break;
            case 3: parley_multiply_tile(3, matrix, block, values, units + row, sums); break;
            case 4: parley_multiply_tile(4, matrix, block, values, units + row, sums); break;
            case 5: parley_multiply_tile(5, matrix, block, values, units + row, sums); break;
            case 6: parley_multiply_tile(6, matrix, block, values, units + row, sums); break;
            case 7: parley_multiply_tile(7, matrix, block, values, units + row, sums); break;
            default: parley_multiply_tile(8, matrix, block, values, units + row, sums);
            }
        }
    }
}

static inline void parley_multiply_128(const struct parley_matrix *matrix, size_t rows, const int32_t *left, const float *units,
                                       float *result) {
    parley_multiply_rows(2, matrix, rows, left, units, result);
}

#if defined(__x86_64__)
PARLEY_256 void parley_multiply_256(const struct parley_matrix *matrix, size_t rows, const int32_t *left, const float *units,
                                    float *result) {
    parley_multiply_rows(4, matrix, rows, left, units, result);
}

PARLEY_512 void parley_multiply_512(const struct parley_matrix *matrix, size_t rows, const int32_t *left, const float *units,
                                    float *result) {
    parley_multiply_rows(8, matrix, rows, left, units, result);
}
#endif

/// Writes `bias + left × weights` for `rows` rows of pairs of 16-bit values.
///
/// @param width at most `parley_vector_width()`.
/// @param units for each row what one unit of `left` is worth.
/// @param result `rows` rows of as many values as the matrix has columns.
static inline void parley_multiply(int width, const struct parley_matrix *matrix, size_t rows, const int32_t *left, const float *units,
                                   float *result) {
#if defined(__x86_64__)
    if (width == 512) return parley_multiply_512(matrix, rows, left, units, result);
    if (width == 256) return parley_multiply_256(matrix, rows, left, units, result);
#endif
    parley_multiply_128(matrix, rows, left, units, result);
}

#endif
