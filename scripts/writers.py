"""The writers and readers of the program, for the checks that disturb them: `check-kills` and `check-faults`."""
import os
import shutil
import sqlite3
import subprocess
import sys

PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else None
ENVIRONMENT = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}


def run(words, folder, limits=None, **variables):
    """Starts the program, with further variables of the environment; limits is called before it begins."""
    return subprocess.Popen(
        [PROGRAM] + words, cwd=folder, env={**ENVIRONMENT, **variables}, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limits)


def make_inputs(folder):
    with open(folder / "towns.csv", "w") as file:
        file.write("town,holder,lat,lon,as-of\n")
        for number in range(1500):
            file.write(f"T{number},H{number % 3},{39 + number % 50 / 50},{46 + number // 50 / 50},2020-01-01\n")
    (folder / "ground.geojson").write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"holder":"A","date":"2020-01-01"},"geometry":'
        '{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,40],[46,40],[46,39]]]}}]}')
    with open(folder / "points.geojson", "w") as file:
        points = (
            f'{{"type":"Feature","properties":{{"n":{number}}},"geometry":{{"type":"Point","coordinates":[46,39]}}}}'
            for number in range(20000))
        file.write('{"type":"FeatureCollection","features":[' + ",".join(points) + "]}")


# Name, arguments, what is written, whether it takes the place of an old one.
WRITERS = [
    ("convert to GeoPackage", ["convert", "points.geojson", "out.gpkg"], "out.gpkg", True),
    ("convert to CSV", ["convert", "points.geojson", "out.csv"], "out.csv", True),
    ("convert to GeoJSON", ["convert", "points.geojson", "out.geojson"], "out.geojson", True),
    ("export to GeoPackage", ["export", "out.gpkg"], "out.gpkg", True),
    ("export to a folder", ["export", "out/"], "out", False),
    ("import towns", ["import", "towns", "towns.csv", "-o", "out"], "out", False),
    ("map", ["map", "--on", "2020-10-15", "-o", "out.svg"], "out.svg", True),
    ("claim add", ["claim", "add", "t0", "--party", "h1", "--source", "towns", "--reported", "2020-02-02", "--atlas",
                   "package"], "package/claims.csv", True),
]
# Name, arguments. What they answer is the same each time.
READERS = [
    ("distance", ["distance", "Shusha", "front", "--on", "2020-10-29"]),
    ("validate", ["validate", "package"]),
    ("control", ["control", "--on", "2020-01-01", "--format", "csv", "--atlas", "package"]),
    ("annotate", ["annotate", "points.geojson", "--on", "2020-10-15", "--add", "nearest"]),
    ("project", ["project", "Shusha", "--to", "EPSG:32638"]),
    ("fronts import", ["fronts", "import", "ground.geojson", "--party-property", "holder"]),
]
# How a file ends that is whole.
ENDS = {".geojson": (b"]}", b"]}\n"), ".svg": (b"</svg>", b"</svg>\n"), ".csv": (b"\n",)}


def is_whole(path, new):
    """Whether a file is one that was written to its end; that of a GeoPackage has its time in it, so SQLite looks."""
    if path.suffix == ".gpkg":
        with sqlite3.connect(path) as database:
            return database.execute("PRAGMA integrity_check").fetchone() == ("ok",) and database.execute(
                "SELECT count(*) FROM gpkg_contents").fetchone()[0] > 0
    if path.is_dir():
        return sorted(p.name for p in path.iterdir()) == new
    return path.read_bytes().endswith(ENDS[path.suffix])


def strays(folder):
    """What lies beside what was written."""
    return list(folder.rglob(".frontline-*.tmp"))


def prepare(home, target):
    """A fresh folder with all that writers read."""
    folder = home / "work"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    make_inputs(folder)
    if target.startswith("package"):
        assert run(["import", "towns", "towns.csv", "-o", "package"], folder).wait() == 0
    return folder
