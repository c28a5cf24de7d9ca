#!/usr/bin/env bash
# District 38-11-20 is 20 November 1938, or 2038.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0, duckdb 1.5.5 (PyPI).
# Seen: a GeoJSON file whose features have the codes "38-11-20" and "12-11-10", both texts, is read with a column of
#   dates: 20 November 1938 and 10 November 2012. With a third code of "97-45-01" all are texts.
#   DuckDB reads the same two texts of a JSON or CSV file as 20 November 2038 and 10 November 2012.
# Surprises: JSON has no dates, and the values were marked as texts. A code that looks like one becomes a day of a
#   century that is guessed, each library its own, and whether it does hangs on the other rows of the file: a table
#   cannot be joined by it.
# Right: the texts.
# Source: RFC 8259: a string is a string. GDAL, GeoJSON: DATE_AS_STRING=YES keeps them; the default is NO.
# Frontline: a property is what it is in the file.
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 duckdb==1.5.5

python <<'EOF'
import json
from pathlib import Path

import duckdb
import geopandas

def read(*codes):
    features = [
        {"type": "Feature", "properties": {"code": code}, "geometry": {"type": "Point", "coordinates": [46, 39]}}
        for code in codes
    ]
    with open("districts.geojson", "w") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    return [str(code) for code in geopandas.read_file("districts.geojson").code]

two, three = read("38-11-20", "12-11-10"), read("38-11-20", "12-11-10", "97-45-01")
Path("districts.csv").write_text("code\n38-11-20\n12-11-10\n")
Path("districts.json").write_text('[{"code": "38-11-20"}, {"code": "12-11-10"}]')
of_duckdb = [
    [str(code) for code, in duckdb.sql(f"SELECT code FROM 'districts.{ending}'").fetchall()] for ending in ("csv", "json")
]
print("two codes:", two, "| three:", three, "| DuckDB:", *of_duckdb)
assert of_duckdb == [["2038-11-20", "2012-11-10"]] * 2, "no longer so"
assert two == ["1938-11-20 00:00:00", "2012-11-10 00:00:00"], "no longer so"
assert three == ["38-11-20", "12-11-10", "97-45-01"], "no longer so"
EOF
