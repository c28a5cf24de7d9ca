#ifndef FRONTLINE_GDAL_H
#define FRONTLINE_GDAL_H

// The one door to GDAL (https://gdal.org), behind the package trait GDAL. Its headers give the types, and the library is
// opened when it is first needed: to load it with a hundred others takes longer than most answers.
//
// Only `FrontlineInterchange` imports this module, by `internal import`.

#if __has_include(<gdal.h>)
#define FRONTLINE_HAS_GDAL 1
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#elif __has_include(<gdal/gdal.h>)
#define FRONTLINE_HAS_GDAL 1
#include <gdal/cpl_conv.h>
#include <gdal/cpl_error.h>
#include <gdal/cpl_string.h>
#include <gdal/cpl_vsi.h>
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_srs_api.h>
#elif __has_include("/opt/homebrew/include/gdal.h")
#define FRONTLINE_HAS_GDAL 1
#include "/opt/homebrew/include/cpl_conv.h"
#include "/opt/homebrew/include/cpl_error.h"
#include "/opt/homebrew/include/cpl_string.h"
#include "/opt/homebrew/include/cpl_vsi.h"
#include "/opt/homebrew/include/gdal.h"
#include "/opt/homebrew/include/ogr_api.h"
#include "/opt/homebrew/include/ogr_srs_api.h"
#endif

#if FRONTLINE_HAS_GDAL
/// The functions that are used, each once.
#define FRONTLINE_GDAL_FUNCTIONS(X) \
  X(GDALAllRegister) \
  X(GDALClose) \
  X(GDALCreate) \
  X(GDALDatasetCreateLayer) \
  X(GDALDatasetExecuteSQL) \
  X(GDALDatasetGetLayer) \
  X(GDALDatasetGetLayerCount) \
  X(GDALDatasetGetStyleTable) \
  X(GDALDatasetReleaseResultSet) \
  X(GDALGetDatasetDriver) \
  X(GDALGetDriverByName) \
  X(GDALGetDriverShortName) \
  X(GDALOpenEx) \
  X(GDALVersionInfo) \
  X(OGR_FD_GetFieldCount) \
  X(OGR_FD_GetFieldDefn) \
  X(OGR_F_Create) \
  X(OGR_F_Destroy) \
  X(OGR_F_GetFieldAsDateTimeEx) \
  X(OGR_F_GetFieldAsDouble) \
  X(OGR_F_GetFieldAsInteger) \
  X(OGR_F_GetFieldAsInteger64) \
  X(OGR_F_GetFieldAsString) \
  X(OGR_F_GetGeometryRef) \
  X(OGR_F_GetStyleString) \
  X(OGR_F_IsFieldSetAndNotNull) \
  X(OGR_F_SetFieldDateTime) \
  X(OGR_F_SetFieldDouble) \
  X(OGR_F_SetFieldInteger) \
  X(OGR_F_SetFieldInteger64) \
  X(OGR_F_SetFieldNull) \
  X(OGR_F_SetFieldString) \
  X(OGR_F_SetGeometryDirectly) \
  X(OGR_Fld_Create) \
  X(OGR_Fld_Destroy) \
  X(OGR_Fld_GetNameRef) \
  X(OGR_Fld_GetSubType) \
  X(OGR_Fld_GetType) \
  X(OGR_Fld_SetSubType) \
  X(OGR_G_CreateFromWkb) \
  X(OGR_G_DestroyGeometry) \
  X(OGR_G_ExportToIsoWkb) \
  X(OGR_G_GetLinearGeometry) \
  X(OGR_G_HasCurveGeometry) \
  X(OGR_G_IsEmpty) \
  X(OGR_G_WkbSize) \
  X(OGR_L_CreateFeature) \
  X(OGR_L_CreateField) \
  X(OGR_L_GetGeomType) \
  X(OGR_L_GetFeatureCount) \
  X(OGR_L_GetLayerDefn) \
  X(OGR_L_GetName) \
  X(OGR_L_GetNextFeature) \
  X(OGR_L_GetSpatialRef) \
  X(OGR_L_GetStyleTable) \
  X(OGR_L_ResetReading) \
  X(OGR_STBL_Find) \
  X(OSRExportToWkt) \
  X(OSRGetAttrValue) \
  X(OSRGetAuthorityCode) \
  X(OSRGetAuthorityName) \
  X(OSRIsGeographic) \
  X(OSRNewSpatialReference) \
  X(OSRRelease) \
  X(OSRSetAxisMappingStrategy) \
  X(OSRSetFromUserInput) \
  X(CPLErrorReset) \
  X(CPLGetLastErrorMsg) \
  X(CPLGetLastErrorType) \
  X(CPLPopErrorHandler) \
  X(CPLPushErrorHandler) \
  X(CPLQuietErrorHandler) \
  X(CPLSetConfigOption) \
  X(CSLAddString) \
  X(CSLDestroy) \
  X(VSIFCloseL) \
  X(VSIFOpenL) \
  X(VSIFReadL) \
  X(VSIFree) \
  X(VSIGetMemFileBuffer) \
  X(VSIReadDirRecursive) \
  X(VSIUnlink)

/// They by their own names, each of the type that the headers give it.
typedef struct {
#define FRONTLINE_FIELD(name) __typeof__(&name) _Nonnull name;
  FRONTLINE_GDAL_FUNCTIONS(FRONTLINE_FIELD)
#undef FRONTLINE_FIELD
} frontline_gdal_functions;

/// Opens the library, once for each time it is called.
///
/// - Returns: NULL where all is well; else what the system says, to be read before the next call.
const char *_Nullable frontline_open_gdal(frontline_gdal_functions *_Nonnull functions);
#endif

#endif
