#!/usr/bin/env bash
# One library has two ways to write well-known text; one of them moves everything by up to 7 cm, and drops what is
# small.
#
# Software: shapely 2.2.0, geopandas 1.2.0 (PyPI).
# Seen: `geometry.wkt` has all digits; `shapely.to_wkt(geometry)` and `GeoSeries.to_wkt()` have six decimals. A ring
#   of half a micro-degree across comes back as a single point repeated, and is no polygon any more.
# Surprises: the short form and the long one stand beside one another in the same library, and which one a call takes
#   is not seen in the text.
# Right: the shortest text that reads back as the same number (rounding_precision=-1).
# Source: OGC 06-103r4, clause 7, puts no limit to digits; shapely.to_wkt documents rounding_precision=6.
# Frontline: well-known text and GeoJSON have seven decimals (1 cm) unless `decimals:` says otherwise, which nil does;
#   binary forms have all digits.
source "$(dirname "$0")/lib.sh"
pypi shapely==2.2.0 geopandas==1.2.0 pandas==3.1.1

python <<'EOF'
import geopandas, shapely

place = shapely.Point(46.75123456789, 39.76123456789)
series = geopandas.GeoSeries([place]).to_wkt()[0]
print(place.wkt, "|", shapely.to_wkt(place), "|", series)
small = shapely.Point(46.75, 39.76).buffer(2e-7)
back = shapely.from_wkt(shapely.to_wkt(small))
print("a small ring: area", small.area, "and after", back.area, "valid:", back.is_valid)
assert shapely.from_wkt(place.wkt) == place != shapely.from_wkt(shapely.to_wkt(place)), "no longer so"
assert back.area == 0, "no longer so"
EOF
