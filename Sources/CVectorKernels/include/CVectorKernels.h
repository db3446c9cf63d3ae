#ifndef PARLEY_VECTOR_KERNELS_H
#define PARLEY_VECTOR_KERNELS_H

// Hot loops compiled for several widths of vectors; the caller chooses one that the processor has. They stand in headers so that Swift's
// optimizer compiles them with their callers. Every width gives the same bits: no product is fused with a sum.

#include "Exponential.h"
#include "Matrix.h"
#include "Quantization.h"
#include "Recurrence.h"
#include "Vectors.h"

#endif
