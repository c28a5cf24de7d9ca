#!/usr/bin/env bash
# A second feature with another offset moves the day of the first, and a time without offset becomes UTC.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0, pandas 3.1.1 (PyPI).
# Seen: 2020-11-10T00:30+04:00 is read as the 10th where all features have +04:00. With one feature of +03:00, or one
#   without offset, in the file it is read as 2020-11-09 20:30 UTC. The one without offset is read as UTC, too, though
#   it says nothing of it.
# Surprises: the day of a feature hangs on the other features of the file.
# Right: each value by itself, and a local time without a zone not joined with moments.
# Source: RFC 3339, section 4.3 and 4.4 (an unknown offset is not UTC).
# Frontline: the day is the one that is written, for each value by itself.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import json, geopandas

def first(*times):
    features = [{"type": "Feature", "geometry": None, "properties": {"at": time}} for time in times]
    with open("claims.geojson", "w") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    return geopandas.read_file("claims.geojson")["at"].tolist()

alike = first("2020-11-10T00:30:00+04:00", "2020-11-10T00:30:00+04:00")
mixed = first("2020-11-10T00:30:00+04:00", "2020-11-10T00:30:00+03:00")
bare = first("2020-11-10T00:30:00+04:00", "2020-11-10T00:30:00")
print("alike:", alike[0], "| with +03:00:", mixed[0], "| with a bare time:", bare)
assert str(alike[0].date()) == "2020-11-10" and str(mixed[0].date()) == "2020-11-09", "no longer so"
assert str(bare[1]) == "2020-11-10 00:30:00+00:00", "no longer so"
EOF
