// Two vectors of four doubles, one running while the other waits, with fused multiply-add.
#if defined(__x86_64__) && !defined(FRONTLINE_PLAIN)
#include <math.h>
#include <string.h>
#define LANES 8
#define NAME(x) frontline_avx2_##x
#define LEVEL_NAME "AVX2"
#define HAS_FMA 1
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "Kernels.h"
#pragma clang attribute pop
#endif
