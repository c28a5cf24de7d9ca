// Makes one call of the system fail: the FAIL_AT-th of FAIL_CALL, with the error number FAIL_WITH; "memory" is any of the
// ways to ask for some. Where FAIL_COUNT names a file, the number of such calls is written into it at the end. Loaded
// before a program by LD_PRELOAD.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

static const char *call, *path;
static long at;
static int with, told;

// Read once, and before the program can change them. Until then nothing fails.
__attribute__((constructor)) static void read_wishes(void) {
  const char *number = getenv("FAIL_AT"), *error = getenv("FAIL_WITH");
  path = getenv("FAIL_COUNT");
  at = number ? atol(number) : 0;
  with = error ? atoi(error) : EIO;
  call = getenv("FAIL_CALL");
}

static int fails(const char *name) {
  if (!call || told || strcmp(call, name) != 0) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != at) return 0;
  errno = with;
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  told = 1;
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  return fails("write") ? -1 : NEXT(write)(file, bytes, count);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
  return fails("write") ? -1 : NEXT(pwrite64)(file, bytes, count, at);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
  return fails("write") ? -1 : NEXT(pwrite)(file, bytes, count, at);
}
ssize_t read(int file, void *bytes, size_t count) { return fails("read") ? -1 : NEXT(read)(file, bytes, count); }
int rename(const char *from, const char *to) { return fails("rename") ? -1 : NEXT(rename)(from, to); }
int fsync(int file) { return fails("fsync") ? -1 : NEXT(fsync)(file); }
int fdatasync(int file) { return fails("fsync") ? -1 : NEXT(fdatasync)(file); }
int mkdir(const char *path, mode_t mode) { return fails("mkdir") ? -1 : NEXT(mkdir)(path, mode); }
int flock(int file, int how) { return fails("flock") ? -1 : NEXT(flock)(file, how); }
int ftruncate64(int file, off64_t size) { return fails("truncate") ? -1 : NEXT(ftruncate64)(file, size); }
int ftruncate(int file, off_t size) { return fails("truncate") ? -1 : NEXT(ftruncate)(file, size); }
void *mmap64(void *at, size_t size, int use, int flags, int file, off64_t from) {
  return fails("mmap") ? MAP_FAILED : NEXT(mmap64)(at, size, use, flags, file, from);
}
void *mmap(void *at, size_t size, int use, int flags, int file, off_t from) {
  return fails("mmap") ? MAP_FAILED : NEXT(mmap)(at, size, use, flags, file, from);
}

DIR *opendir(const char *path) { return fails("opendir") ? NULL : NEXT(opendir)(path); }

// Those of the library behind it, for dlsym asks for memory itself.
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
void *malloc(size_t size) { return fails("memory") ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return fails("memory") ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return fails("memory") ? NULL : __libc_realloc(old, size); }
void *aligned_alloc(size_t to, size_t size) { return fails("memory") ? NULL : __libc_memalign(to, size); }
int posix_memalign(void **result, size_t to, size_t size) {
  void *memory = fails("memory") ? NULL : __libc_memalign(to, size);
  if (memory) *result = memory;
  return memory ? 0 : ENOMEM;
}

#define OPEN(name)                                              \
  int name(const char *path, int flags, ...) {                  \
    va_list rest;                                               \
    va_start(rest, flags);                                      \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                               \
    return fails("open") ? -1 : NEXT(name)(path, flags, mode);  \
  }
OPEN(open)
OPEN(open64)
