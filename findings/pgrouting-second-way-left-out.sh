#!/usr/bin/env bash
# Of the three best ways two are found, and the second best is not among them.
#
# Software: postgresql-15-pgrouting 3.4.2-1 (Debian), igraph 1.0.0 (PyPI).
# Seen: two roads of 1 and 2 lead from A to B, one of 4 from B to C, one of 50 from A to C. pgr_KSP, asked for three ways,
#   gives those of 5 and 50. The way of 6, over the other road, is left out. igraph gives 5, 6, 50.
# Surprises: parallel roads are known: the shortest way takes the right one of them, and each step names its edge. But when
#   a way is to be avoided, all roads between its two places are, so that the next one is a detour of 50.
# Right: 5, 6 and 50: ways that differ in an edge are two.
# Source: pgRouting, pgr_KSP: K paths at most are returned, in ascending order of cost; the graph may have parallel edges.
# Frontline: its graph has parallel edges, and a way is its edges.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-pgrouting 3.4.2-1
pypi igraph==1.0.0

seen=$(postgis <<'EOF'
CREATE EXTENSION pgrouting;
CREATE TABLE roads (id, source, target, cost) AS VALUES (1, 1, 2, 1.0), (2, 1, 2, 2.0), (3, 2, 3, 4.0), (4, 1, 3, 50.0);
SELECT string_agg(way::text, ' ' ORDER BY way) FROM (
  SELECT sum(cost)::int AS way FROM pgr_KSP('SELECT id, source, target, cost::float FROM roads', 1, 3, 3) GROUP BY path_id
) AS ways;
EOF
)
other=$(python <<'EOF'
import igraph

roads = igraph.Graph([(1, 2), (1, 2), (2, 3), (1, 3)], directed=True)
lengths = [1, 2, 4, 50]
print(*[sum(lengths[edge] for edge in way) for way in roads.get_k_shortest_paths(1, 3, 3, weights=lengths, output="epath")])
EOF
)
printf 'three ways asked for: pgRouting %s | igraph %s\n' "$seen" "$other"
[ "$seen/$other" = '5 50/5 6 50' ] || { echo "no longer so" >&2; exit 1; }
