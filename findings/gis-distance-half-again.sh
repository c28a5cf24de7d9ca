#!/usr/bin/env bash
# Two places on the equator are 222 km apart, and 349 km by another formula of the same module.
#
# Software: libgis-distance-perl 0.19-2, libgeo-distance-perl 0.25-3 (Debian).
# Seen: from 0 179 E to 0 179 W GIS::Distance has 222.6 km by Vincenty, 222.4 by Haversine and 349.3 by Polar; from 39 46 to 39 47 it is
#   86.6 and 99.0; from pole to pole over 2 degrees of a meridian all agree. Geo::Distance has the same two numbers for its polar.
# Surprises: the formula is the one for a flat Earth around the pole, and has no limit of latitude; it is too long by a
#   seventh at 39 degrees and by more than a half at the equator. It stands in a list with the others.
# Right: 222.64 and 86.63 km: GeographicLib.
# Source: GIS::Distance::Polar: "polar coordinate flat-earth distance calculations"; "this formula has not been tested much".
# Frontline: measures on the ellipsoid, and has one formula.
source "$(dirname "$0")/lib.sh"
debian libgis-distance-perl 0.19-2
debian libgeo-distance-perl 0.25-3

perl -MGIS::Distance -MGeo::Distance -e '
for (qw(Vincenty Haversine Polar)) {
  my $formula = GIS::Distance->new($_);
  printf "%.1f %.1f | ", $formula->distance_metal(0, 179, 0, -179), $formula->distance_metal(39, 46, 39, 47);
}
my $other = Geo::Distance->new;
$other->formula("polar");
printf "%.1f", $other->distance("kilometer", 179, 0 => -179, 0);' 2>/dev/null >seen
cat seen; echo
[ "$(cat seen)" = "222.6 86.6 | 222.4 86.4 | 349.3 99.0 | 349.3" ] || { echo "no longer so" >&2; exit 1; }
