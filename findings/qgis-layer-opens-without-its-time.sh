#!/usr/bin/env bash
# A layer whose default style in its GeoPackage has symbols and columns of time opens with the symbols alone.
#
# Software: python3-qgis 3.22.16+dfsg-1 (Debian).
# Seen: a style saved as the default of a layer (rule: red, time from a column "day") is there when the layer is opened again by
#   QgsVectorLayer: the symbol is red, and temporalProperties().isActive() is false. loadDefaultStyle(), which loads the same style once
#   more, makes it true.
# Surprise: one style, loaded without a word, of which a part is left out. A script that draws a day draws all days.
# Right: all of the style, or none.
# Source: QGIS, QgsVectorLayer: by its options a layer loads the default style of its source as it is made.
# Frontline: its file has both in the default style; the window of QGIS loads it whole, and the article "In QGIS" says what a script calls.
source "$(dirname "$0")/lib.sh"
debian python3-qgis 3.22.16+dfsg-1
debian qgis-providers 3.22.16+dfsg-1

cat >time.py <<'PY'
from qgis.core import (QgsApplication, QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer,
                       QgsVectorLayerTemporalProperties)
from qgis.PyQt.QtGui import QColor

application = QgsApplication([], False)
application.initQgis()
drawn = QgsVectorLayer("Point?crs=EPSG:4326&field=day:date", "towns", "memory")
town = QgsFeature(drawn.fields())
town.setGeometry(QgsGeometry.fromWkt("POINT (46.75 39.76)"))
town.setAttributes(["2020-11-08"])
drawn.dataProvider().addFeature(town)
options = QgsVectorFileWriter.SaveVectorOptions()
options.layerName = "towns"
QgsVectorFileWriter.writeAsVectorFormatV3(drawn, "towns.gpkg", QgsCoordinateTransformContext(), options)

def opened():
    return QgsVectorLayer("towns.gpkg|layername=towns", "towns", "ogr")

first = opened()
first.renderer().symbol().setColor(QColor("red"))
time = first.temporalProperties()
time.setMode(QgsVectorLayerTemporalProperties.ModeFeatureDateTimeInstantFromField)
time.setStartField("day")
time.setIsActive(True)
first.saveStyleToDatabase("towns", "", True, "")

again = opened()
color = again.renderer().symbol().color().name()
before = again.temporalProperties().isActive()
again.loadDefaultStyle()
print(color, before, again.temporalProperties().isActive())
PY
QT_QPA_PLATFORM=offscreen HOME="$PWD" /usr/bin/python3 time.py >seen 2>log
cat seen
[ "$(cat seen)" = "#ff0000 False True" ] || { echo "no longer so" >&2; exit 1; }
