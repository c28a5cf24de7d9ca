#!/usr/bin/env bash
# A collection reaches to 500 degrees east because a village lies 500 m high, and it does not reach to Fiji, which is in it.
#
# Software: pystac 1.15.2 (PyPI).
# Seen: Extent.from_items of an item with the box 46, 39, 500, 47, 40, 2000, with heights, is the box 46, 39, 500, 47. Of items with the boxes 179, -18, -179, -17 and 178, -18,
#   178.5, -17 it is 178, -18, 178.5, -17. to_dict writes both as they are.
# Surprises: of six numbers the third and fourth are read as the east and the north, which are the lowest height and the west. The least of the
#   wests and the greatest of the easts are taken, also where a box crosses 180 degrees and its east is less than its west.
# Right: 46, 39, 500, 47, 40, 2000 or 46, 39, 47, 40; 178, -18, -179, -17.
# Source: STAC and RFC 7946, 5: the box has all lowest axes and then all highest; the west of one that crosses the antimeridian is the greater.
# Frontline: a box of six numbers has heights third and last, and one whose west is greater than its east crosses 180 degrees.
source "$(dirname "$0")/lib.sh"
pypi pystac==1.15.2

cat > boxes.py <<'PY'
from datetime import datetime
import pystac
def box(*boxes):
    place = {"type": "Point", "coordinates": [179.5, -17.5]}
    items = [pystac.Item(str(number), place, list(box), datetime(2020, 11, 8), {}) for number, box in enumerate(boxes)]
    return pystac.Extent.from_items(items).to_dict()["spatial"]["bbox"]
print(box((46, 39, 500, 47, 40, 2000)), box((179, -18, -179, -17), (178, -18, 178.5, -17)), box((46, 39, 47, 40)))
PY
python boxes.py >seen
cat seen
[ "$(cat seen)" = "[[46, 39, 500, 47]] [[178, -18, 178.5, -17]] [[46, 39, 47, 40]]" ] || { echo "no longer so" >&2; exit 1; }
