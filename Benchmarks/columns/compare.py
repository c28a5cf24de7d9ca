"""Columns beside peers, in one process and by processor time: compare.py COMMAND RESULTS.md

Each row is the best of some rounds; what is compared is the ratio. The same answers are asked for, and checked, before
anything is measured.
"""

from __future__ import annotations

import datetime
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.csv
import pyproj
import shapely

import frontline as fl

ROUNDS = 3


def cost(work: Callable[[], object]) -> float:
    """The least processor time of a few rounds, in seconds."""
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def child(arguments: list[str]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


random = np.random.default_rng(5)
rows: list[tuple[str, float, float]] = []


def positions(count: int) -> tuple[np.ndarray, np.ndarray]:
    return random.uniform(38.7, 40.9, count), random.uniform(45.3, 48.2, count)


def distances() -> None:
    count = 262_144
    (y1, x1), (y2, x2) = positions(count), positions(count)
    geod = pyproj.Geod(ellps="WGS84")
    for batch in (1_024, 65_536):
        table = pa.table({"latitude": y1, "longitude": x1, "y": y2, "x": x2})
        table = pa.Table.from_batches(table.to_batches(max_chunksize=batch))

        def ours(table: pa.Table = table) -> pa.Table:
            return fl.distance(table, to_latitude="y", to_longitude="x", latitude="latitude", longitude="longitude", keep=False)

        def theirs(batch: int = batch) -> list[np.ndarray]:
            return [
                geod.inv(x1[at : at + batch], y1[at : at + batch], x2[at : at + batch], y2[at : at + batch])[2]
                for at in range(0, count, batch)
            ]

        difference = np.abs(ours()["distance_m"].to_numpy() - np.concatenate(theirs())).max()
        assert difference < 1e-6, difference
        rows.append((f"distances, batches of {batch:,}; pyproj", cost(theirs) / count, cost(ours) / count))


def nearest() -> None:
    count, vertices = 65_536, 10_000
    y, x = positions(count)
    line = np.column_stack([np.linspace(45.5, 48, vertices), 39.8 + 0.5 * np.sin(np.linspace(0, 60, vertices))])
    table = pa.table({"latitude": y, "longitude": x})
    wkt = shapely.LineString(line).wkt

    def ours() -> pa.Table:
        return fl.nearest(table, wkt, add="distance", keep=False)

    edges = shapely.linestrings(np.stack([line[:-1], line[1:]], axis=1))
    tree = shapely.STRtree(edges)
    points = shapely.points(x, y)

    def theirs() -> np.ndarray:
        return tree.query_nearest(points, return_distance=True, all_matches=False)[1]

    # In degrees it is another answer; the foot is about the same one.
    assert ours().num_rows == len(theirs())
    rows.append(("nearest on a line of 10,000 vertices; Shapely's STRtree, in degrees", cost(theirs) / count, cost(ours) / count))


def annotation(command: str) -> None:
    count = 200_000
    y, x = positions(count)
    days = np.datetime64("2020-09-27") + random.integers(0, 45, count)
    table = pa.table({"latitude": np.round(y, 5), "longitude": np.round(x, 5), "date": pa.array(days)})
    atlas = fl.karabakh()
    add = ["controller", "front"]
    frame = pl.DataFrame(table)
    fl.annotate(frame, atlas, add=add)

    def ours() -> object:
        return fl.annotate(frame, atlas, add=add)

    found = cost(ours)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/events.csv"
        pyarrow.csv.write_csv(table, path)
        rows.append(("annotate from Polars; the command on CSV", child([command, "annotate", path, "--add", "controller,front"]) / count, found / count))

    # The lines and grounds of each day as the library draws them, asked by Shapely in the plane of UTM 38N.
    forward = pyproj.Transformer.from_crs("OGC:CRS84", "EPSG:32638", always_xy=True)

    def plane(shape: object) -> object:
        return shapely.transform(shape, lambda pairs: np.column_stack(forward.transform(pairs[:, 0], pairs[:, 1])))

    lines = {}
    for day in np.unique(days):
        features = atlas.front(str(day)).features
        assert features is not None
        shapes = [shapely.from_geojson(json.dumps(f["geometry"])) for f in features["features"]]
        lines[day] = plane(shapely.unary_union([s for s in shapes if s.geom_type.endswith("LineString")]))

    def theirs() -> list[tuple[object, object]]:
        groups = duckdb.sql("select date, list(latitude) as y, list(longitude) as x from frame group by date").fetchall()
        found = []
        for day, ys, xs in groups:
            line = lines[np.datetime64(day)]
            segments = shapely.get_parts(line)
            pairs = [np.stack([c[:-1], c[1:]], axis=1) for c in (shapely.get_coordinates(s) for s in segments)]
            tree = shapely.STRtree(shapely.linestrings(np.concatenate(pairs)))
            east, north = forward.transform(np.array(xs), np.array(ys))
            found.append((day, tree.query_nearest(shapely.points(east, north), return_distance=True, all_matches=False)[1]))
        return found

    rows.append(("annotate; DuckDB and Shapely in a plane, distance alone", cost(theirs) / count, found / count))


distances()
nearest()
annotation(sys.argv[1])
lines = ["| question; peer | peer, µs a row | frontline, µs a row | ratio |", "| --- | --- | --- | --- |"]
for name, theirs, ours in rows:
    lines.append(f"| {name} | {theirs * 1e6:.3f} | {ours * 1e6:.3f} | {theirs / ours:.1f} |")
text = "\n".join(lines)
print(text)
if len(sys.argv) > 2:
    path = Path(sys.argv[2])
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n## Columns\n\nBy processor time, {datetime.date.today()}: the Python package beside peers, through Arrow.\n\n{text}\n")
