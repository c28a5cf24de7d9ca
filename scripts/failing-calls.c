// Makes one call of the system fail: the FAIL_AT-th of FAIL_CALL, with the error number FAIL_WITH. Where FAIL_COUNT
// names a file, the number of such calls is written into it at the end. Loaded before a program by LD_PRELOAD.
#define _GNU_SOURCE
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

static int fails(const char *name) {
  const char *call = getenv("FAIL_CALL"), *at = getenv("FAIL_AT"), *with = getenv("FAIL_WITH");
  if (!call || strcmp(call, name) != 0) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (!at || number != atol(at)) return 0;
  errno = with ? atoi(with) : EIO;
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAIL_COUNT");
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
