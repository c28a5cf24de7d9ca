// One source for all levels: included by each with LANES, NAME(x), HAS_FMA and LEVEL_NAME set.
#include <math.h>
#include <string.h>

#include "Coefficients.h"
#include "FrontlineKernels.h"

#pragma STDC FP_CONTRACT OFF
// Vectors wider than the machine's are passed in memory; all that pass them are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

// clang-format off: each needs those before it
#include "Vectors.h"
#include "Angles.h"
#include "AuxiliarySphere.h"
#include "Pairs.h"
#include "NearPaths.h"
#include "FarPaths.h"
#include "Inverse.h"
#include "Direct.h"
#include "EarthCentered.h"
#include "StraightEdges.h"
#include "Areas.h"
#include "TransverseMercator.h"
#include "Chords.h"
#include "ChordSearch.h"
#include "Feet.h"
#include "Nearest.h"

const frontline_kernels NAME(kernels) = {
  LEVEL_NAME,     NAME(distances), NAME(distances_from), NAME(paths), NAME(prepare), NAME(row),
  NAME(destinations), NAME(earth_centered), NAME(straight_edges), NAME(areas), NAME(straight_areas),
  NAME(transverse_mercator), NAME(candidates), NAME(nearest),
};
