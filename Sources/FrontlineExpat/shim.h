// The one door to Expat (https://libexpat.github.io), found through pkg-config `expat`, behind the package trait GDAL.
//
// expat.h: reading XML tag by tag.
//
// Only `FrontlineInterchange` imports this module, by `internal import`.
#include <expat.h>
