#!/usr/bin/env bash
# A map in meters is validated, and is one of degrees afterwards.
#
# Software: geojson-pydantic 2.2.0 (PyPI).
# Seen: a FeatureCollection with a crs member, a time of JSON-FG and a source beside the properties is valid, and without all
#   three once it is written again. The coordinates 8479000, 4402000 are left, and nothing says of what.
# Surprises: a model that is there to pass GeoJSON on drops what it does not know, and there is no error. To drop a crs is to
#   move the map; to drop the time of a feature, its day.
# Right: what was read: members that are not known are kept, as pystac and geojson of Python do.
# Source: RFC 7946, 6.1: foreign members may be used in a document; 4: a prior arrangement may use another CRS.
# Frontline: reads a crs member wherever it can unproject from it, refuses it where it cannot, and keeps foreign members.
source "$(dirname "$0")/lib.sh"
pypi geojson-pydantic==2.2.0

python <<'EOF'
import json
from geojson_pydantic import FeatureCollection

feature = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [8479000, 4402000]}, "properties": {"name": "Shushi"},
           "time": {"date": "2020-11-08"}, "source": "a map"}
crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28408"}}
read = FeatureCollection(**{"type": "FeatureCollection", "features": [feature], "crs": crs})
seen = json.loads(read.model_dump_json(exclude_none=True))
print(seen)
assert seen == {"type": "FeatureCollection", "features": [
    {key: value for key, value in feature.items() if key not in ("time", "source")}]}, "no longer so"
EOF
