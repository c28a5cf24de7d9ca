#!/usr/bin/env bash
# From 46 to 48 E is 92 to 96 E, and from 10 W to 10 E is the east alone.
#
# Software: nco 5.1.4-1+deb12u1 (Debian), netCDF4 1.7.5.1.post1 and numpy 2.4.6 (PyPI) to write the grid.
# Seen: of a grid of every second degree of longitude ncks -d lon,46,48 takes 92, 94 and 96; -d lon,46.,48. takes 46 and 48.
#   -d lon,-10.,10. takes 0 to 10, and -d lon,350.,10. takes 350 to 10.
# Surprises: a number without a point is a count of grid lines, and one with a point a longitude; where a grid has a line for
#   each degree from 0 both are the same, so that the mistake is not seen. A west that is not written as in the file is empty,
#   and half of the answer is there.
# Right: what the variable lon has for its values; what is outside of its range is an error, as for -d lat,100.,120.
# Source: NCO User Guide, Hyperslabs: integers are indices, and reals are coordinates; Wrapped Coordinates: the minimum is
#   larger than the maximum.
# Frontline: `GeographicBox` may cross the antimeridian, and a longitude of 350 is refused.
source "$(dirname "$0")/lib.sh"
debian nco 5.1.4-1+deb12u1
pypi netCDF4==1.7.5.1.post1 numpy==2.4.6

python <<'EOF'
import netCDF4, numpy

with netCDF4.Dataset("grid.nc", "w") as file:
    file.createDimension("lon", 180)
    lon = file.createVariable("lon", "f8", ("lon",))
    lon.units = "degrees_east"
    lon[:] = numpy.arange(0, 360, 2)
EOF
for bounds in 46,48 46.,48. -10.,10. 350.,10.; do
  ncks --overwrite -d "lon,$bounds" grid.nc part.nc
  printf '%s: %s\n' "$bounds" "$(ncks -H -C -v lon -s '%g ' part.nc 2>/dev/null)"
done >seen
cat seen
diff --ignore-trailing-space seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
46,48: 92 94 96
46.,48.: 46 48
-10.,10.: 0 2 4 6 8 10
350.,10.: 350 352 354 356 358 0 2 4 6 8 10
EOF
