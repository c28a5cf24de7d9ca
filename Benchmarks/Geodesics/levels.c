// The kernels alone, at a level of one's choice, as a worker of `bench.py`:
//
//   levels LEVEL KIND INPUT OUTPUT       KIND: distances, azimuths, one
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "FrontlineKernels.h"

int main(int count, char **words) {
  int level = count == 5 ? atoi(words[1]) : -1;
  const frontline_kernels *kernels = frontline_kernels_at(level);
  const frontline_kernels *single = frontline_single_kernels_at(level < 1 ? level : 1);
  FILE *file = kernels ? fopen(words[3], "rb") : NULL;
  if (!file) return 66;
  fseek(file, 0, SEEK_END);
  size_t n = (size_t)ftell(file) / 32;
  rewind(file);
  double *pairs = malloc(32 * n), *a = malloc(16 * n), *b = malloc(16 * n);
  double *meters = malloc(8 * n), *starts = malloc(8 * n), *ends = malloc(8 * n);
  if (fread(pairs, 32, n, file) != n) return 66;
  fclose(file);
  for (size_t i = 0; i < n; i++) {
    memcpy(a + 2 * i, pairs + 4 * i, 16);
    memcpy(b + 2 * i, pairs + 4 * i + 2, 16);
  }
  char line[64];
  for (int round = 0; round == 0 || fgets(line, sizeof line, stdin); round++) {
    clock_t start = clock();
    if (strcmp(words[2], "one") == 0) {
      for (size_t i = 0; i < n; i++) single->distances(a + 2 * i, b + 2 * i, meters + i, 1);
    } else if (strcmp(words[2], "azimuths") == 0) {
      kernels->paths(a, b, meters, starts, ends, n);
    } else {
      kernels->distances(a, b, meters, n);
    }
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (round == 0) {
      FILE *output = fopen(words[4], "wb");
      if (!output || fwrite(meters, 8, n, output) != n) return 73;
      fclose(output);
      printf("ready\n");
    } else {
      printf("%zu %.9f\n", n, seconds);
    }
    fflush(stdout);
  }
}
