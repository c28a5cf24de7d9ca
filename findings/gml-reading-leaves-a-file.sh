#!/usr/bin/env bash
# Who reads a map leaves a file beside it, and block 1e3 is 1000.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4, PyPI).
# Seen: reading `places.gml` makes `places.gfs` in the folder of the data, with the kinds that were guessed: blocks "1e3"
#   and "2e5" are the numbers 1000 and 200000. In a folder that may not be written to there is none, and nothing is said either way.
# Surprises: a call that reads writes where the data are, and in a kind of file that nobody asked for, which the next reader
#   goes by; and codes become numbers, though all of GML is text where no schema says otherwise.
# Right: a reader writes nothing; without a schema a value is its text. WRITE_GFS=NO and GML_FIELDTYPES=ALWAYS_STRING do so.
# Source: GDAL's page of its GML driver (.gfs files, open options and settings); OGC 07-036.
# Frontline: gives GDAL both, and a test looks at the folder.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 numpy==2.3.5

cat >places.gml <<'GML'
<?xml version="1.0" encoding="utf-8"?>
<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml">
<gml:featureMember><ogr:place><ogr:shape><gml:Point srsName="EPSG:4326"><gml:coordinates>46.75,39.75</gml:coordinates>
</gml:Point></ogr:shape><ogr:code>1e3</ogr:code></ogr:place></gml:featureMember>
<gml:featureMember><ogr:place><ogr:shape><gml:Point srsName="EPSG:4326"><gml:coordinates>46.76,39.75</gml:coordinates>
</gml:Point></ogr:shape><ogr:code>2e5</ogr:code></ogr:place></gml:featureMember>
</ogr:FeatureCollection>
GML
python <<'EOS'
import os
import pyogrio

def codes():
    info, _, _, fields = pyogrio.raw.read("places.gml")
    return dict(zip(info["fields"], fields))["code"].tolist()

before = sorted(name for name in os.listdir() if name.startswith("places"))
guessed = codes()
after = sorted(name for name in os.listdir() if name.startswith("places"))
os.remove("places.gfs")
pyogrio.set_gdal_config_options({"GML_FIELDTYPES": "ALWAYS_STRING"})
kept = codes()
print("codes", guessed, "| files", before, "then", after, "| as texts", kept)
assert guessed == [1000, 200000] and before == ["places.gml"] and after == ["places.gfs", "places.gml"], "no longer so"
assert kept == ["1e3", "2e5"], "no longer so"
EOS
