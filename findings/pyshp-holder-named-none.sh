#!/usr/bin/env bash
# A district that nobody is known to hold is held by None.
#
# Software: pyshp 3.1.6, geopandas 1.2.0 with pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: None in a text field is written as the four letters "None", and every reader finds that name. In fields of
#   numbers, dates and truth values it comes back as a missing value.
# Surprises: one value, one library, two meanings by the kind of the field; a count by holder has a party more, and a
#   table joined by it joins all that is unknown.
# Right: an empty field.
# Source: dBASE has no null for text; blanks are what others write.
# Frontline: unknown is a standing of its own and is written as an empty or null value.
source "$(dirname "$0")/lib.sh"
pypi pyshp==3.1.6 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0

python <<'EOF'
import geopandas
import shapefile

writer = shapefile.Writer("districts")
writer.field("HOLDER", "C", 10)
writer.field("SINCE", "D")
writer.field("PEOPLE", "N", 9)
writer.point(46.75, 39.76)
writer.record(None, None, None)
writer.close()
own = list(shapefile.Reader("districts").record(0))
other = geopandas.read_file("districts.shp").iloc[0]
print("pyshp", own, "| GDAL", repr(other.HOLDER), other.SINCE, other.PEOPLE)
assert own == ["None", None, None] and other.HOLDER == "None", "no longer so"
EOF
