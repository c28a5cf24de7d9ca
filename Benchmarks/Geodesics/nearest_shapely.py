"""The nearest edge of a line by Shapely's STRtree on the plane of UTM 38N: a worker of `bench.py`."""
import sys
import time

import numpy as np
import pyproj
import shapely

folder, output = sys.argv[1:3]
to_plane = pyproj.Transformer.from_crs(4326, 32638, always_xy=True).transform
line = np.fromfile(f"{folder}/line.f64").reshape(-1, 2)
queries = np.fromfile(f"{folder}/queries.f64").reshape(-1, 2)
corners = np.column_stack(to_plane(line[:, 1], line[:, 0]))
tree = shapely.STRtree(shapely.linestrings(np.stack([corners[:-1], corners[1:]], axis=1)))
points = shapely.points(*to_plane(queries[:, 1], queries[:, 0]))


def answer():
    return tree.query_nearest(points, return_distance=True, all_matches=False)[1]


answer().tofile(output)
print("ready", flush=True)
for _ in sys.stdin:
    start = time.process_time()
    answer()
    print(len(queries), time.process_time() - start, flush=True)
