// Counts what a program allocates, and says so at its end: a library for LD_PRELOAD, of glibc.
#include <stdio.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
static long count;

static void one_more(void) { __atomic_add_fetch(&count, 1, __ATOMIC_RELAXED); }

void *malloc(size_t size) { return one_more(), __libc_malloc(size); }
void *calloc(size_t members, size_t size) { return one_more(), __libc_calloc(members, size); }
void *realloc(void *old, size_t size) { return one_more(), __libc_realloc(old, size); }
int posix_memalign(void **block, size_t alignment, size_t size) {
  one_more();
  *block = __libc_memalign(alignment, size);
  return 0;
}

__attribute__((destructor)) static void say(void) { fprintf(stderr, "allocations: %ld\n", count); }
