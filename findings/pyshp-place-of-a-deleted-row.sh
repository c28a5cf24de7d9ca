#!/usr/bin/env bash
# A village is drawn where the one before it in the file was, and that one was deleted.
#
# Software: pyshp 3.1.6, geopandas 1.2.0 with pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: of a shapefile of three villages the second row of the DBF has the mark of a deleted record. shapeRecords of pyshp
#   gives two villages, and the third has the position of the second, a degree to the west of its own. GDAL has it right.
# Surprises: rows that are marked are left out of the attributes and not of the shapes, so that the two are joined by another
#   count each. All villages behind the deleted one are moved by one.
# Right: shape 3 belongs to record 3; both of a deleted record are passed over.
# Source: ESRI Shapefile Technical Description: records of the DBF and shapes are one to one, in the same order; dBase: a
#   record that begins with * is deleted, and stays in the file until it is packed.
# Frontline: shapefiles come through GDAL, which passes over both.
source "$(dirname "$0")/lib.sh"
pypi pyshp==3.1.6 geopandas==1.2.0 pyogrio==0.13.0

python <<'EOF'
import geopandas, shapefile

with shapefile.Writer("places") as writer:
    writer.field("name", "C", 20)
    for longitude, name in enumerate(["Shushi", "Agdam", "Lachin"], 46):
        writer.point(longitude, 39)
        writer.record(name)
with open("places.dbf", "r+b") as file:
    file.seek(8)
    header, row = (int.from_bytes(file.read(2), "little") for _ in range(2))
    file.seek(header + row)
    file.write(b"*")

seen = {place.record[0]: place.shape.points[0][0] for place in shapefile.Reader("places").shapeRecords()}
other = geopandas.read_file("places.shp")
other = dict(zip(other["name"], other.geometry.x))
print("pyshp", seen, "| GDAL", other)
assert seen == {"Shushi": 46, "Lachin": 47} and other == {"Shushi": 46, "Lachin": 48}, "no longer so"
EOF
