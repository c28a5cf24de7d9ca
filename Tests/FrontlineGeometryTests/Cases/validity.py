"""Makes validity.csv: random shapes of whole degrees and the verdict of GEOS on each.

    pip install shapely && python3 validity.py
"""
import csv
import math
import random
from collections import Counter
from pathlib import Path

from shapely import MultiPolygon, Polygon
from shapely.validation import explain_validity

random.seed(1991)
SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
HOLE = [(2, 2), (2, 8), (8, 8), (8, 2), (2, 2)]
OF_A_REASON = 130  # shapes at most, so that the file stays small


def scatter(count, high):
    points = [(random.randint(0, high), random.randint(0, high)) for _ in range(count)]
    return points + points[:1]


def patch(size):
    x, y = random.randint(0, 10), random.randint(0, 10)
    points = [(x + random.randint(-size, size), y + random.randint(-size, size)) for _ in range(random.choice([3, 3, 4]))]
    return points + points[:1]


def star(count, x, y, radius):
    points = []
    for angle in sorted(random.random() * 2 * math.pi for _ in range(count)):
        points.append(
            (
                round(x + radius * random.uniform(0.3, 1) * math.cos(angle)),
                round(y + radius * random.uniform(0.3, 1) * math.sin(angle)),
            )
        )
    return points + points[:1]


def shapes():
    for _ in range(700):
        yield [[scatter(random.randint(3, 7), random.choice([3, 5, 9]))]]
    for _ in range(700):
        yield [[SQUARE] + [patch(random.choice([2, 3, 5])) for _ in range(random.randint(1, 4))]]
    for _ in range(500):
        yield [[star(random.randint(4, 9), 0, 0, 9)] + [patch(2) for _ in range(random.randint(0, 2))]]
    for _ in range(500):
        yield [
            [star(random.randint(3, 6), random.randint(-6, 6), random.randint(-6, 6), 4)]
            for _ in range(random.randint(2, 4))
        ]
    for _ in range(300):
        yield [[SQUARE, HOLE], [star(random.randint(3, 6), 5, 5, random.choice([2, 3, 3, 4]))]]


rows, seen, reasons = [], set(), Counter()
for parts in shapes():
    text = " | ".join(" / ".join(",".join(f"{x} {y}" for x, y in ring) for ring in part) for part in parts)
    polygons = [Polygon(part[0], part[1:]) for part in parts]
    shape = MultiPolygon(polygons) if len(polygons) > 1 else polygons[0]
    reason = explain_validity(shape).split("[")[0]
    if text in seen or reasons[reason] == OF_A_REASON:
        continue
    seen.add(text)
    reasons[reason] += 1
    rows.append((text, "valid" if shape.is_valid else "invalid", reason))

with open(Path(__file__).parent / "validity.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["rings", "verdict", "reason"])
    writer.writerows(rows)
