"""The inputs of the derivation, in one plane: metres, equal area, centred on the region."""

import csv
import json
import pathlib

import numpy as np
import pyproj
import shapely

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "karabakh"
SOURCES = ROOT / "sources"

_plane = pyproj.Transformer.from_crs(
    "EPSG:4326", "+proj=laea +lat_0=40.2 +lon_0=47 +ellps=WGS84", always_xy=True
)


def to_plane(longitude_latitude):
    x, y = _plane.transform(longitude_latitude[:, 0], longitude_latitude[:, 1])
    return np.column_stack([x, y])


def to_degrees(plane):
    x, y = _plane.transform(plane[:, 0], plane[:, 1], direction="INVERSE")
    return np.column_stack([x, y])


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Inputs:
    """Settlements, attributes of the districts, and the outlines of Natural Earth."""

    def __init__(self):
        self.settlements = rows(PACKAGE / "settlements.csv")
        self.points = to_plane(
            np.array([[float(s["longitude"]), float(s["latitude"])] for s in self.settlements])
        )
        self.home = np.array([s["district"] for s in self.settlements])
        self.attributes = rows(SOURCES / "districts.csv")
        with open(SOURCES / "outlines.geojson", encoding="utf-8") as file:
            features = json.load(file)["features"]
        outlines = {f["id"]: shapely.geometry.shape(f["geometry"]) for f in features}
        self.outlines = {i: shapely.transform(g, to_plane) for i, g in outlines.items()}
        self.borders = {i: self.outlines.pop(i) for i in ("armenia", "nakhchivan")}
        self.target = {
            a["id"]: float(a["official_area_km2"]) * 1e6
            for a in self.attributes
            if a["official_area_km2"] and a["layer"] in ("rayon", "marz", "province")
        }
        # Places that were in Armenian hands on 26 September 2020 carry a province.
        self.province = np.array([s["province"] for s in self.settlements])
        self.oblast = self._oblast()

    def _oblast(self):
        """Which settlements are taken to lie in the former oblast (see GeoData/README.md)."""
        handed_over = next(
            c for c in rows(PACKAGE / "claims.csv") if c["id"] == "aghdam-rayon-2020-11-20-trilateral"
        )
        left = set(handed_over["exceptions"].split(";"))
        whole = {"khojaly-rayon", "khojavend-rayon", "shusha-rayon", "khankendi-city"}

        def lies(s):
            if s["district"] in whole:
                return True
            if s["district"] in ("kalbajar-rayon", "tartar-rayon"):
                return s["province"] == "martakert-province"
            return s["district"] == "aghdam-rayon" and s["province"] != "" and s["id"] in left

        return np.array([lies(s) for s in self.settlements])
