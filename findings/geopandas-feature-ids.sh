#!/usr/bin/env bash
# The ids of GeoJSON features are lost on the way in, and others are made up on the way out.
#
# Software: geopandas 1.2.0, pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: of features with the ids 1207 and 4031, from_features and read_file keep nothing; to_json gives them the ids
#   "0" and "1". Ids that are texts come in as a property by read_file, not by from_features.
# Surprises: the file that comes back has ids, so that a join by id succeeds, with the wrong places.
# Right: the ids that were there, or none.
# Source: RFC 7946, section 3.2: a commonly used identifier SHOULD be the member "id".
# Frontline: ids are kept as what they were, number or text.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

python <<'EOF'
import json, geopandas

features = [
    {"type": "Feature", "id": id, "properties": {"n": id}, "geometry": {"type": "Point", "coordinates": [46.7, 39.7]}}
    for id in (1207, 4031)
]
places = {"type": "FeatureCollection", "features": features}
json.dump(places, open("places.geojson", "w"))
for way, frame in (("from_features", geopandas.GeoDataFrame.from_features(places)),
                   ("read_file", geopandas.read_file("places.geojson"))):
    ids = [feature["id"] for feature in json.loads(frame.to_json())["features"]]
    print(way, "has", frame.columns.tolist(), "and writes the ids", ids)
    assert "id" not in frame.columns and ids == ["0", "1"], "no longer so"
EOF
