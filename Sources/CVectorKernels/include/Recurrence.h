#ifndef PARLEY_RECURRENCE_H
#define PARLEY_RECURRENCE_H

#include "Exponential.h"

#pragma clang fp contract(off)

/// What a bidirectional recurrent layer reads and writes. Each direction has `lanes` lanes of sixteen values.
struct parley_recurrence {
    size_t count;
    size_t lanes;
    /// For each token `u f' r'` of the forward direction, then of the backward one; f and r replace f' and r'.
    float *gates;
    /// For each token the values x, those for the forward direction first.
    const float *input;
    /// Receives c in the layout of the input.
    float *states;
    /// Receives h in the layout of the input.
    float *output;
};

PARLEY_INLINE void parley_recur_lane(const struct parley_recurrence *layer, size_t direction, size_t lane) {
    parley_float16 state = 0;
    for (size_t step = 0; step < layer->count; step++) {
        size_t token = direction == 0 ? step : layer->count - 1 - step;
        size_t at = (token * 2 + direction) * layer->lanes + lane;
        parley_float16 *gate = (parley_float16 *)layer->gates + (token * 6 + direction * 3) * layer->lanes + lane;
        parley_float16 *forget = gate + layer->lanes;
        parley_float16 *reset = gate + 2 * layer->lanes;
        parley_squash(forget);
        parley_squash(reset);
        state = *gate + *forget * (state - *gate);
        ((parley_float16 *)layer->states)[at] = state;
        parley_float16 skipped = ((const parley_float16 *)layer->input)[at];
        ((parley_float16 *)layer->output)[at] = skipped + *reset * (state - skipped);
    }
}

PARLEY_INLINE void parley_recur_lanes(const struct parley_recurrence *layer) {
    for (size_t direction = 0; direction < 2; direction++) {
        for (size_t lane = 0; lane < layer->lanes; lane++) parley_recur_lane(layer, direction, lane);
    }
}

static inline void parley_recur_128(const struct parley_recurrence *layer) { parley_recur_lanes(layer); }

#if defined(__x86_64__)
PARLEY_256 void parley_recur_256(const struct parley_recurrence *layer) { parley_recur_lanes(layer); }

PARLEY_512 void parley_recur_512(const struct parley_recurrence *layer) { parley_recur_lanes(layer); }
#endif

/// Runs one sentence in both directions. `width` is at most `parley_vector_width()`.
static inline void parley_recur(int width, const struct parley_recurrence *layer) {
#if defined(__x86_64__)
    if (width == 512) return parley_recur_512(layer);
    if (width == 256) return parley_recur_256(layer);
#endif
    parley_recur_128(layer);
}

#endif
