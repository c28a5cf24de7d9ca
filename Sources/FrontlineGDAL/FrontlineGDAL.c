#include "FrontlineGDAL.h"

#if FRONTLINE_HAS_GDAL
#include <dlfcn.h>
#include <stdio.h>

/// The library that belongs to the headers: from 3.0, whose number is 26, each minor version has the next.
static void *open_library(void) {
  char name[32];
  snprintf(name, sizeof name, "libgdal.so.%d", 26 + GDAL_VERSION_MINOR);
  const char *const names[] = {
    name, "libgdal.so", "libgdal.dylib", "/opt/homebrew/lib/libgdal.dylib", "/usr/local/lib/libgdal.dylib",
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (library) return library;
  }
  return dlopen(name, RTLD_LAZY | RTLD_LOCAL);  // for its words
}

const char *frontline_open_gdal(frontline_gdal_functions *functions) {
  void *library = open_library();
  if (!library) return dlerror();
#define FRONTLINE_FIND(name) \
  if (!(functions->name = (__typeof__(&name))dlsym(library, #name))) return "It has no function " #name ".";
  FRONTLINE_GDAL_FUNCTIONS(FRONTLINE_FIND)
  return NULL;
}
#endif
