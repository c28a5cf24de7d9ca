// One vector of four doubles, with fused multiply-add: for questions one at a time.
#if defined(__x86_64__) && !defined(FRONTLINE_PLAIN)
#include <math.h>
#include <string.h>
#define LANES 4
#define NAME(x) frontline_avx2_single_##x
#define LEVEL_NAME "AVX2, one vector"
#define HAS_FMA 1
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "Kernels.h"
#pragma clang attribute pop
#endif
