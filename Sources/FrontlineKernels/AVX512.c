// Two vectors of eight doubles, one running while the other waits.
#if defined(__x86_64__) && !defined(FRONTLINE_PLAIN)
#include <math.h>
#include <string.h>
#define LANES 16
#define NAME(x) frontline_avx512_##x
#define LEVEL_NAME "AVX-512"
#define HAS_FMA 1
#pragma clang attribute push(__attribute__((target("avx2,fma,avx512f,avx512dq,avx512vl"))), apply_to = function)
#include "Kernels.h"
#pragma clang attribute pop
#endif
