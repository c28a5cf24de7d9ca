#!/usr/bin/env bash
# Of a file of GeoJSON lines whose lines have a member of JSON-FG one feature is read, and nothing says so.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0 (PyPI).
# Seen: three lines are three features. With a "time", a "featureType", a "coordRefSys" or a "conformsTo" in each line
#   they are one, the first; with "place" alone they are three. No error, no warning.
# Surprises: a file is named as GeoJSON lines by its ending, and its first line is taken for the whole of another format.
# Right: each line is a feature of its own.
# Source: RFC 8142, section 2 (a sequence of texts); OGC 21-045r1, JSON-FG (these are members of a feature, too).
# Frontline: lines have neither member when written, and all of them are read where they do.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import json, geopandas

def read(**members):
    with open("towns.geojsonl", "w") as file:
        for number in range(3):
            point = {"type": "Point", "coordinates": [46.7 + number, 39.7]}
            file.write(json.dumps({"type": "Feature", "properties": {}, "geometry": point, **members}) + "\n")
    return len(geopandas.read_file("towns.geojsonl"))

counts = {
    "plain": read(),
    "time": read(time={"date": "2020-10-29"}),
    "featureType": read(featureType="town"),
    "coordRefSys": read(coordRefSys="http://www.opengis.net/def/crs/OGC/0/CRS84"),
    "place": read(place=None),
}
print("features read of three:", counts)
assert counts == {"plain": 3, "time": 1, "featureType": 1, "coordRefSys": 1, "place": 3}, "no longer so"
EOF
