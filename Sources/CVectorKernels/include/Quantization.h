#ifndef PARLEY_QUANTIZATION_H
#define PARLEY_QUANTIZATION_H

#include "Vectors.h"

#pragma clang fp contract(off)

PARLEY_INLINE float parley_quantize_row(const parley_float16 *values, size_t lanes, parley_short16 *result) {
    parley_float16 largest = 0;
    for (size_t lane = 0; lane < lanes; lane++) {
        parley_float16 size = values[lane] < 0 ? -values[lane] : values[lane];
        largest = size > largest ? size : largest;
    }
    float unit = __builtin_reduce_max(largest);
    unit = (unit > __FLT_MIN__ ? unit : __FLT_MIN__) / 32767;
    float inverse = 1 / unit;
    for (size_t lane = 0; lane < lanes; lane++) {
        // Adding this constant leaves the nearest integer in the low bits of the mantissa.
        parley_float16 shifted = values[lane] * inverse + 12582912;
        result[lane] = __builtin_convertvector((parley_int16)shifted, parley_short16);
    }
    return unit;
}

PARLEY_INLINE void parley_quantize_rows(size_t rows, size_t lanes, const float *values, int16_t *result, float *units) {
    for (size_t row = 0; row < rows; row++) {
        size_t at = row * lanes;
        units[row] = parley_quantize_row((const parley_float16 *)values + at, lanes, (parley_short16 *)result + at);
    }
}

static inline void parley_quantize_128(size_t rows, size_t lanes, const float *values, int16_t *result, float *units) {
    parley_quantize_rows(rows, lanes, values, result, units);
}

#if defined(__x86_64__)
PARLEY_256 void parley_quantize_256(size_t rows, size_t lanes, const float *values, int16_t *result, float *units) {
    parley_quantize_rows(rows, lanes, values, result, units);
}

PARLEY_512 void parley_quantize_512(size_t rows, size_t lanes, const float *values, int16_t *result, float *units) {
    parley_quantize_rows(rows, lanes, values, result, units);
}
#endif

/// Quantizes each row of values to the full range of 16 bits.
///
/// @param width at most `parley_vector_width()`.
/// @param lanes a sixteenth of the length of a row.
/// @param units receives for each row what one unit is worth.
static inline void parley_quantize(int width, size_t rows, size_t lanes, const float *values, int16_t *result, float *units) {
#if defined(__x86_64__)
    if (width == 512) return parley_quantize_512(rows, lanes, values, result, units);
    if (width == 256) return parley_quantize_256(rows, lanes, values, result, units);
#endif
    parley_quantize_128(rows, lanes, values, result, units);
}

#endif
