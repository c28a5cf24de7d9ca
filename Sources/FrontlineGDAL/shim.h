// The one door to GDAL (https://gdal.org), found through pkg-config `gdal`, behind the package trait GDAL.
//
// gdal.h:        opening data sets, their drivers and layers.
// ogr_api.h:     layers, features, fields, shapes, styles.
// ogr_srs_api.h: what CRS a layer is in.
// cpl_conv.h:    settings of formats.
// cpl_error.h:   GDAL's words on what went wrong.
// cpl_vsi.h:     files inside of archives, and packed ones.
//
// Only `FrontlineInterchange` imports this module, by `internal import`.
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
