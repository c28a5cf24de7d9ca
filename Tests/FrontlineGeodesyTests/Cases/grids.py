"""Makes grids.csv and squares.csv: UTM and MGRS of positions, and the middles of MGRS squares, as GeoConvert of
GeographicLib (Debian: geographiclib-tools) gives them.

    python3 grids.py

grids.csv: latitude, longitude; zone and hemisphere, easting and northing to a micrometre (UTM, around the poles
UPS); the MGRS squares of 100 km, 10 km ... 1 m.
squares.csv: an MGRS text; latitude and longitude of the middle of its square.
"""
import csv
import random
import subprocess
from pathlib import Path

random.seed(1994)
HERE = Path(__file__).parent


def convert(lines, *options):
    text = subprocess.run(
        ["GeoConvert", *options], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
    ).stdout
    return text.splitlines()


def somewhere(south, north, west, east):
    return f"{random.uniform(south, north):.9f} {random.uniform(west, east):.9f}"


places = [somewhere(-90, 90, -180, 180) for _ in range(700)]
places += [somewhere(38.8, 40.6, 45.5, 47.8) for _ in range(300)]
places += [somewhere(83.5, 90, -180, 180) for _ in range(150)] + [somewhere(-90, -79.5, -180, 180) for _ in range(150)]
places += [somewhere(55, 65, -1, 13) for _ in range(150)] + [somewhere(71, 84.5, -2, 44) for _ in range(200)]
# Borders of bands and zones, and a ten-millionth of a degree beside them.
for latitude in list(range(-80, 80, 8)) + [84]:
    for beside in (-1e-7, 0, 1e-7):
        places.append(f"{latitude + beside:.7f} {random.uniform(-180, 180):.7f}")
for longitude in list(range(-180, 181, 6)) + [3, 9, 21, 33]:
    for beside in (-1e-7, 0, 1e-7):
        if abs(longitude + beside) <= 180:
            places += [f"{random.uniform(-79, 55):.7f} {longitude + beside:.7f}"]
            places += [f"{random.uniform(56, 83):.7f} {longitude + beside:.7f}"]
# The equator, the meridians 0 and 180, the poles.
for latitude in (-90, -85, -45, 0, 45, 85, 90):
    for longitude in (-180, -90, 0, 45, 90, 180):
        places.append(f"{latitude} {longitude}")
for latitude in (-1e-9, 1e-9, -1e-6, 1e-6):
    places.append(f"{latitude:.9f} {random.uniform(-180, 180):.9f}")
# A hundredth of a millimetre on both sides of the borders of squares.
sides = []
for _ in range(150):
    side = random.choice([1, 10, 100, 1000, 10000, 100000])
    easting = random.randrange(200_000, 800_000, side) + random.choice([-1e-5, 1e-5])
    northing = random.randrange(1_200_000, 9_000_000, side) + random.choice([-1e-5, 1e-5])
    sides.append(f"{random.randint(1, 60)}{random.choice('ns')} {easting:.5f} {northing:.5f}")
places += convert(sides, "-g", "-p", "9")

squares = [convert(places, "-m", "-p", str(digits - 5)) for digits in range(6)]
utm = convert(places, "-u", "-p", "6")
with open(HERE / "grids.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["latitude", "longitude", "zone", "easting", "northing", "100km", "10km", "1km", "100m", "10m", "1m"])
    for place, grid, *texts in zip(places, utm, *squares, strict=True):
        rows.writerow([*place.split(), *grid.split(), *texts])

texts = sorted({random.choice(list(row)) for row in zip(*squares)})
random.shuffle(texts)
texts = texts[:1000]
with open(HERE / "squares.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["mgrs", "latitude", "longitude"])
    for text, center in zip(texts, convert(texts, "-g", "-p", "9"), strict=True):
        rows.writerow([text, *center.split()])
