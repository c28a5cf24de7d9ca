#include "FrontlineKernels.h"

extern const frontline_kernels frontline_baseline_kernels;

#if !defined(FRONTLINE_PLAIN) && (defined(__SSE2__) || defined(__aarch64__))
extern const frontline_kernels frontline_baseline_single_kernels;
#else
#define frontline_baseline_single_kernels frontline_baseline_kernels
#endif

#if defined(__x86_64__) && !defined(FRONTLINE_PLAIN)
extern const frontline_kernels frontline_avx2_kernels;
extern const frontline_kernels frontline_avx2_single_kernels;
extern const frontline_kernels frontline_avx512_kernels;

// __builtin_cpu_supports also asks whether the operating system saves the wide registers.
static int greatest_level(void) {
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return 0;
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
      && __builtin_cpu_supports("avx512vl")
    ? 2
    : 1;
}

const frontline_kernels *frontline_kernels_at(int level) {
  if (level < 0 || level > greatest_level()) return NULL;
  if (level == 2) return &frontline_avx512_kernels;
  return level == 1 ? &frontline_avx2_kernels : &frontline_baseline_kernels;
}

const frontline_kernels *frontline_single_kernels_at(int level) {
  if (level < 0 || level > 1 || level > greatest_level()) return NULL;
  return level == 1 ? &frontline_avx2_single_kernels : &frontline_baseline_single_kernels;
}
#else
const frontline_kernels *frontline_kernels_at(int level) {
  return level == 0 ? &frontline_baseline_kernels : NULL;
}

const frontline_kernels *frontline_single_kernels_at(int level) {
  return level == 0 ? &frontline_baseline_single_kernels : NULL;
}
#endif

const frontline_kernels *frontline_kernels_best(void) {
  for (int level = 2; level > 0; level--) {
    const frontline_kernels *kernels = frontline_kernels_at(level);
    if (kernels) return kernels;
  }
  return &frontline_baseline_kernels;
}

const frontline_kernels *frontline_single_kernels_best(void) {
  const frontline_kernels *kernels = frontline_single_kernels_at(1);
  return kernels ? kernels : &frontline_baseline_single_kernels;
}
