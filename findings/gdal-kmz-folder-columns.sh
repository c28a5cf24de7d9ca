#!/usr/bin/env bash
# The typed columns of placemarks in a folder are there in a KML, and gone once the same document is in a KMZ.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0 (PyPI). So it is with GDAL 3.6.2 of Debian, too.
# Seen: `held.kml` has the columns day and people; `held.kmz`, an archive of the same bytes, has neither of them. Without
#   the folder both files have them.
# Surprises: Google Earth writes folders and saves as KMZ by default; nothing warns that the data are left out.
# Right: the same columns for the same document.
# Source: OGC 12-007r2 (KML 2.3), kml:Schema and kml:SchemaData; annex C.3 on KMZ.
# Frontline: reads KML and KMZ by one reader of its own.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import pyogrio, zipfile

def document(inside):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
  <Schema name="towns" id="towns"><SimpleField type="string" name="day"/><SimpleField type="int" name="people"/></Schema>
  {inside}
</Document></kml>"""

placemark = """<Placemark><name>Lachin</name>
  <ExtendedData><SchemaData schemaUrl="#towns"><SimpleData name="day">1992-05-18</SimpleData>
  <SimpleData name="people">2190</SimpleData></SchemaData></ExtendedData>
  <Point><coordinates>46.55,39.64</coordinates></Point></Placemark>"""

def columns(name, inside):
    text = document(inside)
    open(f"{name}.kml", "w").write(text)
    with zipfile.ZipFile(f"{name}.kmz", "w") as archive:
        archive.writestr("doc.kml", text)
    found = [set(pyogrio.read_dataframe(f"{name}.{ending}").columns) for ending in ("kml", "kmz")]
    return ["day" in each and "people" in each for each in found]

plain = columns("plain", placemark)
held = columns("held", f"<Folder><name>1992</name>{placemark}</Folder>")
print("without a folder: KML", plain[0], "KMZ", plain[1], "| in a folder: KML", held[0], "KMZ", held[1])
assert plain == [True, True] and held == [True, False], "no longer so"
EOF
