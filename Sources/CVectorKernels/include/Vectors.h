#ifndef PARLEY_VECTORS_H
#define PARLEY_VECTORS_H

#include <stddef.h>
#include <stdint.h>

#define PARLEY_INLINE static inline __attribute__((always_inline))
#define PARLEY_UNROLL _Pragma("clang loop unroll(full)")
#define PARLEY_256 __attribute__((target("avx2"))) static inline
#define PARLEY_512 __attribute__((target("avx512bw,avx512vnni"))) static inline

typedef int16_t parley_short16 __attribute__((ext_vector_type(16), may_alias, aligned(2)));
typedef int16_t parley_short32 __attribute__((ext_vector_type(32)));
typedef int32_t parley_int16 __attribute__((ext_vector_type(16)));
typedef int32_t parley_int32 __attribute__((ext_vector_type(32)));
typedef float parley_float16 __attribute__((ext_vector_type(16), may_alias, aligned(4)));

/// The widest vectors of this processor that the loops are compiled for, in bits: 128, 256 or 512.
static inline int parley_vector_width(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) return 512;
    if (__builtin_cpu_supports("avx2")) return 256;
#endif
    return 128;
}

#endif
