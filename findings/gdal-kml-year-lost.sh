#!/usr/bin/env bash
# A time span of KML that ends in 1993 is read without an end, and one that begins in May begins on 1 May.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), geopandas 1.2.0 (PyPI). So it is with GDAL 3.6.2 of Debian, too.
# Seen: `<begin>1992-05</begin><end>1993</end>` comes back as begin 1992-05-01 00:00 and no end; written again as KML,
#   the span is open: what was held until some day of 1993 is held to this day.
# Surprises: both are plain forms of the format; one is made more exact than it is and the other lost in silence.
# Right: May 1992 to 1993, as text or as earliest and latest days.
# Source: OGC 07-147r2 (KML 2.2), kml:dateTimeType: dateTime, date, gYearMonth or gYear.
# Frontline: reads KML by a reader of its own and keeps times as they are written.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

cat >held.kml <<'EOF'
<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>
  <name>Lachin</name>
  <TimeSpan><begin>1992-05</begin><end>1993</end></TimeSpan>
  <Point><coordinates>46.55,39.64</coordinates></Point>
</Placemark></Document></kml>
EOF

python <<'EOF'
import geopandas, pandas

held = geopandas.read_file("held.kml")
held.to_file("again.kml", driver="LIBKML")
again = open("again.kml").read()
print("begin", held.begin[0], "| end", held.end[0], "| written again with an end:", "<end>" in again)
assert str(held.begin[0].date()) == "1992-05-01" and pandas.isna(held.end[0]), "no longer so"
assert "<begin>1992-05-01" in again and "<end>" not in again, "no longer so"
EOF
