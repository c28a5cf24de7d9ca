#!/usr/bin/env bash
# Two districts with ten kilometers of common border are not neighbors.
#
# Software: libpysal 4.14.1, shapely 2.2.0 (PyPI).
# Seen: Graph.build_contiguity and weights.Queen find no neighbors of a district that borders on the middle of
#   another's long side; strict=True finds them. The default compares corners, not ground.
# Surprises: the shapes touch along a line, both are valid, and each is bordered by the other; a district without
#   neighbors drops out of what is computed from them. Queen warns of islands, Graph does not.
# Right: neighbors.
# Source: contiguity is sharing of a border or corner (Queen) in the package's own words; DE-9IM, OGC 06-103r4,
#   6.1.15.3: touches.
# Frontline: within a layer the districts are one topology, with common corners.
source "$(dirname "$0")/lib.sh"
pypi libpysal==4.14.1 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0

python <<'EOF'
import geopandas
from libpysal.graph import Graph
from libpysal.weights import Queen
from shapely import box

districts = geopandas.GeoDataFrame(geometry=[box(0, 0, 10, 30), box(10, 10, 20, 20)], crs="EPSG:32638")
common = districts.geometry[0].intersection(districts.geometry[1]).length
loose = Graph.build_contiguity(districts, rook=False)
strict = Graph.build_contiguity(districts, rook=False, strict=True)
queen = Queen.from_dataframe(districts, use_index=False, silence_warnings=True)
print("common border", common, "| isolated:", loose.isolates.tolist(), "| Queen:", dict(queen.neighbors),
      "| strict:", strict.isolates.tolist())
assert common == 10 and len(loose.isolates) == 2 and not queen.neighbors[0] and len(strict.isolates) == 0
EOF
