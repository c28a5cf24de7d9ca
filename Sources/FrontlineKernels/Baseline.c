// What every machine of its kind has: SSE2 on x86-64 and NEON on arm64, two vectors of two lanes each, so that one
// runs while the other waits; elsewhere, or where FRONTLINE_PLAIN is defined, plain C.
#define NAME(x) frontline_baseline_##x
#if defined(FRONTLINE_PLAIN) || !(defined(__SSE2__) || defined(__aarch64__))
#define LANES 1
#define LEVEL_NAME "plain C"
#define HAS_FMA 0
#elif defined(__aarch64__)
#define LANES 4
#define LEVEL_NAME "NEON"
#define HAS_FMA 1
#else
#define LANES 4
#define LEVEL_NAME "SSE2"
#define HAS_FMA 0
#endif
#include "Kernels.h"
