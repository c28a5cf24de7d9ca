// One vector of two doubles, SSE2 or NEON: for questions one at a time. Plain C has no other.
#if !defined(FRONTLINE_PLAIN) && (defined(__SSE2__) || defined(__aarch64__))
#define LANES 2
#define NAME(x) frontline_baseline_single_##x
#if defined(__aarch64__)
#define LEVEL_NAME "NEON, one vector"
#define HAS_FMA 1
#else
#define LEVEL_NAME "SSE2, one vector"
#define HAS_FMA 0
#endif
#include "Kernels.h"
#endif
