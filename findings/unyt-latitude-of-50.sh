#!/usr/bin/env bash
# A latitude of 39.75 is 50.25 degrees, a longitude of 46.75 is 226.75, and a degree to the north is one to the south.
#
# Software: unyt 3.2.0 (PyPI).
# Seen: of the units lat and lon 39.75 lat is 50.25 degrees, and 46.75 lon is 226.75; one degree more is 38.75 lat.
# Surprises: a unit with the name of what is measured is not degrees with that name, but the angle from the North Pole, and from the
#   antimeridian; a sum goes the other way. All else in the package is plain: 45 arcmin are 0.75 degrees.
# Right: 39.75, 46.75 and 40.75, or other names.
# Source: ISO 19111, geodetic latitude: the angle from the equatorial plane, northwards positive; unyt, list of units: lat and lon.
# Frontline: a latitude is in degrees, north positive.
source "$(dirname "$0")/lib.sh"
pypi unyt==3.2.0

python <<'EOF'
import unyt

def degrees(number, unit):
    return round(float(unyt.unyt_quantity(number, unit).to("degree")), 6)

moved = unyt.unyt_quantity(39.75, "lat") + unyt.unyt_quantity(1, "degree")
print(degrees(39.75, "lat"), degrees(46.75, "lon"), moved, degrees(45, "arcmin"))
assert (degrees(39.75, "lat"), degrees(46.75, "lon"), degrees(45, "arcmin")) == (50.25, 226.75, 0.75), "no longer so"
assert moved.units == unyt.Unit("lat") and float(moved) == 38.75, "no longer so"
EOF
