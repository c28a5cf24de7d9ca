#!/usr/bin/env bash
# One CRS, three names of it, two positions; and two readers do not agree on one of the names.
#
# Software: geopandas 1.2.0 with pyogrio 0.13.0 (GDAL 3.12.4), pygml 0.3.2 (PyPI).
# Seen: `39.76 46.75` under srsName="urn:ogc:def:crs:EPSG::4326" or ".../def/crs/EPSG/0/4326" is 39.76 N 46.75 E for
#   both; under "EPSG:4326" it is 46.75 N 39.76 E for GDAL, in Russia, and 39.76 N for pygml. GDAL says EPSG:4326 of
#   all.
# Surprises: the order of axes hangs on the spelling of a name, and once read nothing shows which it was.
# Right: EPSG:4326 has latitude first by definition; where files of the years before 2005 are meant, one must be told.
# Source: OGC 07-036 (GML 3.2.1), 10.1.3; OGC 09-048r5 on names; EPSG:4326 has the axes Lat and Lon.
# Frontline: reads GML through GDAL, and so by the rules of GDAL; in its own readers a CRS with its latitude first is known
#   as such (`AxisOrder`).
source "$(dirname "$0")/lib.sh"
pypi geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 pyogrio==0.13.0 pygml==0.3.2 lxml==6.1.3

python <<'EOF'
import os, geopandas, pygml
from lxml import etree

seen = {}
for name in ("urn:ogc:def:crs:EPSG::4326", "http://www.opengis.net/def/crs/EPSG/0/4326", "EPSG:4326"):
    gml = 'xmlns:g="http://www.opengis.net/gml/3.2"'
    point = f'<g:Point {gml} g:id="p" srsName="{name}"><g:pos>39.76 46.75</g:pos></g:Point>'
    with open("place.gml", "w") as file:
        file.write(f'<f:Places xmlns:f="urn:f" {gml}><f:member><f:Place g:id="a">'
                   f"<f:at>{point}</f:at></f:Place></f:member></f:Places>")
    gdal = geopandas.read_file("place.gml").geometry[0]
    os.remove("place.gfs") if os.path.exists("place.gfs") else None
    seen[name] = (gdal.y, pygml.parse(etree.fromstring(point)).geometry["coordinates"][1])
    print(f"{name}: latitude by GDAL {gdal.y}, by pygml {seen[name][1]}")
assert list(seen.values()) == [(39.76, 39.76), (39.76, 39.76), (46.75, 39.76)], "no longer so"
EOF
