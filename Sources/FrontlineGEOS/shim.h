// The one door to GEOS (https://libgeos.org), found through pkg-config `geos`.
//
// geos_c.h: GEOS's C interface. Only its reentrant half is used, the functions whose names end in `_r` and
//           take a context, because the other half keeps one context for the whole program.
//           The define below hides that other half, so that it cannot be called by mistake.
//
// Only `FrontlineOverlay` imports this module, by `internal import`.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
