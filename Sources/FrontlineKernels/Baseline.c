// What every machine of its kind has: SSE2 on x86-64, NEON on arm64, plain C elsewhere. Two vectors of two lanes
// each: one runs while the other waits.
#define LANES 4
#define NAME(x) frontline_baseline_##x
#define LEVEL_NAME "baseline"
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
#define HAS_FMA 1
#else
#define HAS_FMA 0
#endif
#include "Kernels.h"
