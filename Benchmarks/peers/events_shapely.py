"""The events and fronts that `events-bench make` wrote, joined by Shapely day by day on the plane of UTM 37N:
inside by a prepared polygon, the distance to its border by an STRtree over its edges. One core.

    python events_shapely.py FOLDER
"""
import datetime
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
import pyproj
import shapely

folder, first = sys.argv[1], datetime.date(2022, 3, 1)
events = np.fromfile(f"{folder}/events.f64").reshape(-1, 3)
names = sorted(name for name in os.listdir(folder) if name.endswith(".geojson"))
rings = [np.array(json.load(open(f"{folder}/{name}"))["features"][0]["geometry"]["coordinates"][0]) for name in names]

start = time.process_time()
to_plane = pyproj.Transformer.from_crs(4326, 32637, always_xy=True).transform
points = shapely.points(*to_plane(events[:, 1], events[:, 0]))
days = events[:, 2].astype(int)
order = np.argsort(days, kind="stable")
bounds = np.searchsorted(days[order], np.arange(len(rings) + 1))
inside = np.zeros(len(events), bool)
distance = np.zeros(len(events))
for day, ring in enumerate(rings):
    members = order[bounds[day]:bounds[day + 1]]
    corners = np.column_stack(to_plane(ring[:, 0], ring[:, 1]))
    polygon = shapely.polygons(corners)
    shapely.prepare(polygon)
    inside[members] = shapely.contains(polygon, points[members])
    edges = shapely.linestrings(np.stack([corners[:-1], corners[1:]], axis=1))
    _, found = shapely.STRtree(edges).query_nearest(points[members], return_distance=True, all_matches=False)
    distance[members] = found
seconds = time.process_time() - start
print(f"Shapely {shapely.__version__}: {len(events) / seconds:.0f} events/s, inside {inside.sum()}, "
      f"mean distance {distance.mean() / 1e3:.4f} km")
