// The one door to PROJ (https://proj.org), found through pkg-config `proj`.
//
// geodesic.h: Karney's geodesics: `geod_init`, `geod_inverse`, `geod_direct`, geodesic polygons.
// proj.h:     coordinate reference systems and the operations between them.
//
// Only `FrontlineGeodesy` imports this module, by `internal import`.
#include <geodesic.h>
#include <proj.h>
