#ifndef PARLEY_EXPONENTIAL_H
#define PARLEY_EXPONENTIAL_H

#include "Vectors.h"

#pragma clang fp contract(off)

/// Replaces each value by e to its power, with a relative error below 1e-6; arguments are clamped to -87...88.
PARLEY_INLINE void parley_exponentiate(parley_float16 *values) {
    parley_float16 raised = *values < -87 ? -87 : *values;
    parley_float16 clamped = raised > 88 ? 88 : raised;
    parley_float16 scaled = clamped * 1.44269504f;
    // Adding this constant leaves the nearest integer in the low bits of the mantissa.
    parley_float16 shifted = scaled + 12582912;
    parley_float16 fraction = scaled - (shifted - 12582912);
    parley_int16 exponent = ((parley_int16)shifted - (0x4b400000 - 127)) << 23;
    // 2 to the power of the fraction: the Taylor polynomial of degree 6.
    parley_float16 sum = fraction * 0.000154035f + 0.0013333558f;
    sum = sum * fraction + 0.009618129f;
    sum = sum * fraction + 0.05550411f;
    sum = sum * fraction + 0.24022651f;
    sum = sum * fraction + 0.6931472f;
    *values = (sum * fraction + 1) * (parley_float16)exponent;
}

/// Replaces each value by its logistic function.
PARLEY_INLINE void parley_squash(parley_float16 *values) {
    *values = -*values;
    parley_exponentiate(values);
    *values = 1 / (1 + *values);
}

/// Replaces sixteen values by e to their power.
static inline void parley_exponentiate_lane(float *values) { parley_exponentiate((parley_float16 *)values); }

#endif
