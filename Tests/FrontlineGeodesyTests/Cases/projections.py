"""Makes projections.csv: what PROJ's own program cs2cs makes of positions in a number of CRSs.

    python3 projections.py

Columns: crs, the area of interest (west,south,east,north) or nothing, latitude, longitude, and the two values
that cs2cs prints, in the order of the axes of the CRS.
"""
import csv
import random
import subprocess
from pathlib import Path

random.seed(1992)
KARABAKH = (45.5, 38.8, 47.8, 40.6)
# CRS, area of interest (or nothing), the area the positions are taken from
SYSTEMS = [
    ("EPSG:28408", KARABAKH, KARABAKH),
    ("EPSG:4284", KARABAKH, KARABAKH),
    ("EPSG:32638", None, KARABAKH),
    ("EPSG:32639", None, (46, 38, 56, 42)),
    ("EPSG:32738", None, (42, -35, 48, 0)),
    ("EPSG:3857", None, (-180, -85, 180, 85)),
    ("EPSG:3832", None, (100, -70, 180, 70)),
    ("EPSG:3035", None, (-10, 35, 30, 70)),
    ("EPSG:2193", None, (166.4, -47.3, 178.6, -34.1)),
    ("EPSG:3031", None, (-180, -89.9, 180, -60)),
    ("EPSG:3413", None, (-180, 60, 180, 89.9)),
    ("EPSG:5041", None, (-180, 60, 180, 89.9)),
    ("EPSG:32661", None, (-180, 60, 180, 89.9)),
    ("EPSG:2053", (28, -30, 30, -26), (28, -30, 30, -26)),
    ("EPSG:5513", (14, 49, 18, 50.5), (14, 49, 18, 50.5)),
    ("EPSG:6933", None, (-180, -80, 180, 80)),
    ("EPSG:4326", None, (-180, -90, 180, 90)),
    ("+proj=aeqd +lat_0=39.75 +lon_0=46.75 +datum=WGS84", None, (40, 30, 55, 50)),
    ("+proj=lcc +lat_1=39 +lat_2=41 +lat_0=40 +lon_0=46 +datum=WGS84 +units=km", None, (40, 35, 52, 45)),
    ("+proj=tmerc +lat_0=0 +lon_0=46 +k=1 +x_0=500000 +ellps=krass +towgs84=25,-141,-78.5,0,-0.35,-0.736,0",
     None, KARABAKH),
]

with open(Path(__file__).parent / "projections.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["crs", "area_of_interest", "latitude", "longitude", "first", "second"])
    for crs, area, (west, south, east, north) in SYSTEMS:
        places = [
            (f"{random.uniform(south, north):.7f}", f"{random.uniform(west, east):.7f}") for _ in range(40)
        ]
        options = ["--bbox", ",".join(map(str, area))] if area else []
        text = subprocess.run(
            ["cs2cs", "-f", "%.10f", *options, "EPSG:4326", "+to", *crs.split()],
            input="".join(f"{a} {b}\n" for a, b in places), capture_output=True, text=True, check=True,
        ).stdout
        for (latitude, longitude), line in zip(places, text.splitlines(), strict=True):
            first, second = line.split()[:2]
            rows.writerow([crs, " ".join(map(str, area)) if area else "", latitude, longitude, first, second])
