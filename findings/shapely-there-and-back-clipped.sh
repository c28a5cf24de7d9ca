#!/usr/bin/env bash
# A track that lies wholly in the country is half as long after it was clipped to the country.
#
# Software: shapely 2.2.0 (GEOS 3.14.1), geopandas 1.2.0 (PyPI).
# Seen: of a track there and back on one road, clip(country) and overlay(how="intersection") keep one way; clip with the
#   box of the same country as four numbers keeps both.
# Surprises: nothing of the track was outside. An intersection is a set of points, so the second way over the same ground
#   is no more ground; that a line has a length counted twice is known to `length` only. A patrol has driven half.
# Right: the whole length: of each way, what is in the country.
# Source: OGC 06-103r4, 6.1.2.4: an intersection is one of sets of points.
# Frontline: the length of a line is the sum of its edges; lines are not clipped before they are measured.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 geopandas==1.2.0 pandas==3.1.1

python <<'EOF'
import geopandas
from shapely import LineString, box

track = geopandas.GeoDataFrame(geometry=[LineString([(46, 39), (46.5, 39.2), (46, 39)])], crs="OGC:CRS84").to_crs(32638)
country = geopandas.GeoDataFrame(geometry=[box(45, 38, 48, 41)], crs="OGC:CRS84").to_crs(32638)
assert country.covers(track)[0]
lengths = {
    "track": track,
    "clip": track.clip(country),
    "overlay": geopandas.overlay(track, country, how="intersection"),
    "clip by four numbers": track.clip(tuple(country.total_bounds)),
}
lengths = {name: round(frame.length.sum() / 1000, 1) for name, frame in lengths.items()}
print("km:", lengths)
whole = lengths["track"]
assert list(lengths.values()) == [whole, round(whole / 2, 1), round(whole / 2, 1), whole], "no longer so"
EOF
