#!/usr/bin/env bash
# The one village that has no neighbors is the surest cluster of all.
#
# Software: esda 2.9.0, libpysal 4.14.1 (PyPI).
# Seen: of 20 villages in a ring and one on an island, the island's local Moran is 0 and its p_sim 0.001, the least that 999 permutations can give.
#   get_cluster_labels names it "High-Low" with 50 people in it, "Low-Low" with none and with five.
# Surprises: the sum over no neighbors is 0 in every permutation, and 0 is counted as at least as far out as 0 each time; the share of them that are
#   further out is then taken from the other side. Its quadrant compares it with neighbors that it does not have. On a map of hot spots it is drawn.
# Right: no p, and no label, as nothing was compared.
# Source: esda, Moran_Local: p_sim is the p-value of the permutations; get_cluster_labels: the labels of those that are significant.
# Frontline: makes no clusters; what cannot be measured has no figure, with the reason.
source "$(dirname "$0")/lib.sh"
pypi esda==2.9.0 libpysal==4.14.1

cat > island.py <<'PY'
import esda
import numpy
from libpysal.weights import W
ring = 20
neighbors = {village: [(village - 1) % ring, (village + 1) % ring] for village in range(ring)}
weights = W(neighbors | {ring: []}, silence_warnings=True)
people = [10, 12, 9, 14, 8, 11, 13, 7, 10, 12, 6, 9, 15, 11, 8, 12, 10, 13, 9, 11]
for island in (50.0, 0.0, 5.0):
    local = esda.Moran_Local(numpy.array(people + [island], dtype=float), weights, permutations=999, seed=1)
    print(abs(local.Is[ring]), local.p_sim[ring], local.p_sim[ring] == min(local.p_sim), local.get_cluster_labels(0.01)[ring], end=" | ")
PY
python island.py >seen
cat seen; echo
[ "$(cat seen)" = "0.0 0.001 True High-Low | 0.0 0.001 True Low-Low | 0.0 0.001 True Low-Low | " ] || { echo "no longer so" >&2; exit 1; }
