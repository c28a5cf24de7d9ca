#!/usr/bin/env bash
# A city of 1,234,567 people has 12,345.
#
# Software: pyshp 3.1.6 (PyPI).
# Seen: in a number field of 5 digits 1234567 is written as 12345, -99999 as -9999, and 12345.67 in one of 6 with two
#   decimals as 12345.0. Nothing is raised and nothing is warned of.
# Surprises: a number that does not fit is cut like a text, from the left: it keeps its looks and loses its size. A
#   missing value of -99999 becomes another one.
# Right: an error. dBASE itself fills a field that is too narrow with asterisks.
# Source: a number field of dBASE is text of a fixed width, and its last digits are the ones.
# Frontline: writes no shapefiles; those that it reads come through GDAL.
source "$(dirname "$0")/lib.sh"
pypi pyshp==3.1.6

python <<'EOF'
import shapefile

writer = shapefile.Writer("cities")
writer.field("PEOPLE", "N", 5)
writer.field("AREA", "N", 6, 2)
for people, area in ((1234567, 12345.67), (-99999, 1.25)):
    writer.point(49.87, 40.41)
    writer.record(people, area)
writer.close()
seen = [list(record) for record in shapefile.Reader("cities").records()]
print(seen)
assert seen == [[12345, 12345.0], [-9999, 1.25]], "no longer so"
EOF
