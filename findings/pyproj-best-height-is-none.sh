#!/usr/bin/env bash
# The "only best" transformation of a height is none at all.
#
# Software: pyproj 3.7.2 (PROJ 9.5.1) (PyPI).
# Seen: from a height above the ellipsoid to one above EGM2008 at Shusha, 1,000 m becomes 1,000 m, with
#   only_best=True, too, and no error: the grid is not installed, and the geoid is left out. allow_ballpark=False
#   fails.
# Surprises: only_best is documented to raise where the best operation cannot be used. Both switches are needed.
# Right: an error that names the missing grid.
# Source: PROJ, proj_create_crs_to_crs_from_pj, ONLY_BEST; its glossary, "ballpark transformation".
# Frontline: ballpark operations are refused unless asked for, and the operation and its accuracy are stated.
source "$(dirname "$0")/lib.sh"
pypi pyproj==3.7.2

export PROJ_NETWORK=OFF
python <<'EOF'
from pyproj import Transformer
from pyproj.exceptions import ProjError

best = Transformer.from_crs("EPSG:4979", "EPSG:9518", only_best=True)
height = best.transform(39.76, 46.75, 1000)[2]
print("height", height, "by:", best.description)
try:
    Transformer.from_crs("EPSG:4979", "EPSG:9518", allow_ballpark=False)
    refused = False
except ProjError as error:
    refused = True
assert height == 1000 and refused and "ballpark" in best.description, "no longer so"
EOF
