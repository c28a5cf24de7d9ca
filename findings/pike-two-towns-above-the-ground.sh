#!/usr/bin/env bash
# From Shusha to Stepanakert it is 108 m too far, for both towns are put 8 km above the ellipsoid.
#
# Software: pike8.0-core 8.0.1738-1+b2 (Debian).
# Seen: euclidian_distance of 39.7537 N 46.7465 E and 39.8153 N 46.7519 E is 6,963 m, which is 6,855 along the ellipsoid and no more through the
#   ground. ECEF of the first is 6,377.5 km from the center of the Earth, where the ellipsoid has 6,369.4; a tenth of a degree north of 40 N is
#   11,325 m, and of 41 N 11,119. ECEF of a place on the equator is right.
# Surprises: the radius of curvature is taken at the sine of the degrees as if they were radians, and the rest is not, so that the ground goes up and
#   down by 21 km with every three degrees. Distances along a parallel come out nearly right, and those to the north do not.
# Right: 6,855 m, and 11,104 and 11,106 m to the north.
# Source: Pike, Geography.Position: ECEF is the position as Earth-centered Cartesian coordinates; euclidian_distance is in meters.
# Frontline: Earth-centered coordinates are those of EPSG:4978, and distances are geodesics.
source "$(dirname "$0")/lib.sh"
debian pike8.0-core 8.0.1738-1+b2

cat > towns.pike <<'PIKE'
int main() {
  object shusha = Geography.Position(39.7537, 46.7465), stepanakert = Geography.Position(39.8153, 46.7519);
  write("%.0f ", shusha->euclidian_distance(stepanakert));
  foreach (({40.0, 41.0}), float latitude)
    write("%.0f ", Geography.Position(latitude, 46.75)->euclidian_distance(Geography.Position(latitude + 0.1, 46.75)));
  foreach (({shusha, Geography.Position(0.0, 46.75)}), object place)
    write("%.1f ", sqrt(`+(@map(place->ECEF(), lambda(float axis) { return axis * axis; }))) / 1000);
}
PIKE
pike8.0 towns.pike >seen
cat seen; echo
[ "$(cat seen)" = "6963 11325 11119 6377.5 6378.1 " ] || { echo "no longer so" >&2; exit 1; }
