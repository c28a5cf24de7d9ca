#!/usr/bin/env python3
"""Ours beside the peers on the same inputs, in turns: `make bench-quick`, `make bench`.

    bench.py PROGRAM FOLDER --peers PROGRAM --python PYTHON [--levels PROGRAM] [--s2 PROGRAM] [--more] [--postgis]
             [--days N] [--rounds N] [--keep FILE]

Each worker is a program that answers once into a file, prints `ready`, and then for each line that it reads does
the work once more and prints the number of answers and the seconds of processor time. A row is a line of ROWS;
what others measure joins by one more.
"""
import argparse
import array
import datetime
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("program", help="frontline-bench")
arguments.add_argument("folder", help="for inputs and answers")
arguments.add_argument("--peers", required=True, help="the program of peers.cpp")
arguments.add_argument("--python", required=True, help="a Python that has Shapely, and what else is asked for")
arguments.add_argument("--levels", help="the program of levels.c: also the kernels alone, at each level")
arguments.add_argument("--s2", help="the program of s2.cpp")
arguments.add_argument("--more", action="store_true", help="also GeoPandas, and two cores beside one")
arguments.add_argument("--postgis", action="store_true", help="also PostGIS, at FRONTLINE_POSTGIS")
arguments.add_argument("--days", type=int, default=400, help="days of 2,500 events")
arguments.add_argument("--rounds", type=int, default=5)
arguments.add_argument("--keep", help="a Markdown file for the table")
given = arguments.parse_args()

here = os.path.dirname(os.path.abspath(__file__))
folder = given.folder
theirs = f"{folder}/theirs.f64"

# The commands of the peers for a kind of work on an input; what is missing here has none.
PEERS = {
    "proj": lambda kind, data: [given.peers, "work", "proj", kind, data, theirs],
    "geographiclib": lambda kind, data: [given.peers, "work", "geographiclib", kind, data, theirs],
    "shapely": lambda kind, data: [given.python, f"{here}/planar.py", "shapely", kind, folder, theirs],
}
if given.s2:
    PEERS["s2"] = lambda kind, data: [given.s2, kind, folder, theirs]
if given.postgis:
    PEERS["postgis"] = lambda kind, data: [given.python, f"{here}/postgis.py", kind, folder, theirs]
if given.more:
    PEERS["geopandas"] = lambda kind, data: [given.python, f"{here}/planar.py", "geopandas", kind, folder, theirs]
    if shutil.which("taskset") and os.cpu_count() > 1:
        PEERS["one core"] = lambda kind, data: ["taskset", "-c", "0", given.program, "work", kind, folder, theirs]

# name, our work, peer and its work, truth, goals with AVX-512, AVX2, SSE2 alone
NEAREST, EVENTS = "B nearest of 10,000 vertices", "E events to the front of their day"
ROWS = [
    ("A distance to 1,000 km, batch", "near distances", "proj", "distances", "near", (60, 40, 15)),
    ("A distance to 1,000 km, batch", "near distances", "geographiclib", "distances", "near", None),
    ("A any distance, batch", "far distances", "proj", "distances", "far", (30, 20, 12)),
    ("A any distance, batch", "far distances", "geographiclib", "distances", "far", None),
    ("A any distance, both azimuths, batch", "far azimuths", "proj", "azimuths", "far", (20, 20, 12)),
    ("A distance to 1,000 km, one a call", "near one", "proj", "distances", "near", (5, 5, 4)),
    ("A any distance, one a call", "far one", "proj", "distances", "far", (3, 3, 2.5)),
    ("A matrix of 3,000 by 3,000, all cores, by the clock on the wall", "- matrix", "one core", "matrix", "far", (1.8, 1.8, 1.8)),
    (f"{NEAREST}, batch", "- nearest", "shapely", "nearest", "nearest", (8, 8, 5)),
    (f"{NEAREST}, one a call", "- nearest-one", "shapely", "nearest", "nearest", None),
    (f"{NEAREST}, batch", "- nearest", "geopandas", "nearest", "nearest", None),
    (f"{NEAREST}, batch", "- nearest", "s2", "nearest", "nearest", (25, 25, 15)),
    (f"{NEAREST}, batch", "- nearest", "postgis", "nearest", "nearest", (15, 15, 10)),
    (EVENTS, "- events", "shapely", "events", "events", (6, 6, 4)),
    (EVENTS, "- events", "geopandas", "events", "events", None),
    (EVENTS, "- events", "s2", "events", "events", (12, 12, 8)),
    (EVENTS, "- events", "postgis", "events", "events", (50, 50, 35)),
    (f"{EVENTS}, all cores, by the clock on the wall", "- events", "one core", "events", "events", (1.8, 1.8, 1.8)),
]
# The rates of peers, answers a second, on the machine on which the goals were set: where a peer is faster than that
# here, its goal says more of the peer than of us.
PEER_RATES = {
    (NEAREST, "shapely"): 111_000, (NEAREST, "s2"): 35_000, (NEAREST, "postgis"): 52_000,
    (EVENTS, "shapely"): 97_000, (EVENTS, "s2"): 50_000, (EVENTS, "postgis"): 8_000,
}
LEVELS = ("SSE2 alone", "AVX2", "AVX-512")
if given.levels:
    ROWS += [
        (f"{name}; kernels alone, {LEVELS[level]}", f"{work} {level}", peer, theirs_kind, truth, goals)
        for level in (2, 1, 0)
        for name, work, peer, theirs_kind, truth, goals in ROWS
        if peer == "proj"
    ]
SAMPLE = {"near": 2000, "far": 2000, "nearest": 200, "events": 200}


class Worker:
    def __init__(self, command, clock="process"):
        environment = dict(os.environ, BENCH_CLOCK=clock)
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        if self.process.stdout.readline().strip() != "ready":
            self.process.wait()
            raise OSError(f"bench: {' '.join(command)} does not work.")

    def rate(self):
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        count, seconds = self.process.stdout.readline().split()
        return int(count) / float(seconds)

    def close(self):
        """Ends the worker; says how many megabytes it held at most."""
        self.process.stdin.close()
        _, _, usage = os.wait4(self.process.pid, 0)
        return usage.ru_maxrss // (1024 if sys.platform == "linux" else 1024 * 1024)


def numbers(path):
    values = array.array("d")
    with open(path, "rb") as file:
        values.frombytes(file.read())
    return values


def errors(path, truth):
    return sorted(abs(a - t) for a, t in zip(numbers(path), truth) if not math.isnan(a - t))


def length(meters):
    return f"{meters * 1e9:.1f} nm" if meters < 1e-6 else f"{meters:.1f} m"


def said(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


os.makedirs(folder, exist_ok=True)
if not os.path.exists(f"{folder}/queries.f64"):
    subprocess.run([given.peers, "make", folder], check=True)
if not os.path.exists(f"{folder}/events.f64"):
    subprocess.run([given.program, "events", str(given.days), folder], check=True)
level = said(given.program, "level")
column = {"AVX-512": 0, "AVX2": 1}.get(level, 2)
lines = [
    "| work | ours | peer | ratio: median (least ... most) | goal | error, ours | error, peer | memory, ours |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
]
truths = {}
missed = []
print(lines[0], lines[1], sep="\n", flush=True)
for name, work, peer, theirs_kind, truth, goals in ROWS:
    if peer not in PEERS:
        continue
    source, kind, *alone = work.split()
    if truth not in truths:
        file = f"{folder}/truth-{truth}.f64"
        if not os.path.exists(file):
            subprocess.run([given.peers, "truth", truth, folder, file, str(SAMPLE[truth])], check=True)
        truths[truth] = numbers(file)
    mine = f"{folder}/mine.f64"
    data = folder if source == "-" else f"{folder}/{source}.f64"
    clock = "wall" if peer == "one core" else "process"
    try:
        ours = Worker(
            [given.levels, alone[0], kind, data, mine] if alone else [given.program, "work", kind, data, mine], clock)
    except OSError as fault:
        if alone:  # this machine has no such level
            continue
        sys.exit(str(fault))
    other = Worker(PEERS[peer](theirs_kind, data), clock)
    rates = [(ours.rate(), other.rate()) for _ in range(given.rounds)]
    memory = ours.close()
    other.close()
    ratios = sorted(a / b for a, b in rates)
    goal = goals[2 - int(alone[0]) if alone else column] if goals else None
    median = statistics.median(ratios)
    mine_off, theirs_off = errors(mine, truths[truth]), errors(theirs, truths[truth])
    if goal and median < goal:
        basis = next((rate for (task, who), rate in PEER_RATES.items() if name.startswith(task) and who == peer), None)
        reason = f" ({peer} answers {statistics.median(b for _, b in rates) / basis:.1f} times as many a second as where the goal was set)" if basis else ""
        missed.append(f"{name}, {peer}: {median:.1f} of {goal}{reason}")
    if mine_off[-1] > 15e-9:
        missed.append(f"{name}: {length(mine_off[-1])} off")
    row = (
        f"| {name} | {statistics.median(a for a, _ in rates):,.0f}/s"
        f" | {peer} {statistics.median(b for _, b in rates):,.0f}/s"
        f" | **{median:.1f}** ({ratios[0]:.1f} ... {ratios[-1]:.1f}) | {goal or ''}"
        f" | {length(mine_off[-1])} | {length(theirs_off[len(theirs_off) // 2])} median, {length(theirs_off[-1])}"
        f" | {memory} MB |"
    )
    lines.append(row)
    print(row, flush=True)

cpu = next((line.split(":")[1].strip() for line in said("lscpu").splitlines() if line.startswith("Model name")), platform.machine())
versions = [
    f"Swift {said('swift', '--version').split('Swift version ')[-1].split()[0]}",
    f"PROJ {said('pkg-config', '--modversion', 'proj')}",
    f"GeographicLib {said('pkg-config', '--modversion', 'geographiclib')}",
    "Shapely " + said(given.python, "-c", "import shapely; print(shapely.__version__, 'with GEOS', shapely.geos_version_string)"),
]
if given.more:
    versions.append("GeoPandas " + said(given.python, "-c", "import geopandas; print(geopandas.__version__)"))
if given.s2:
    versions.append("S2 " + (said("dpkg-query", "-W", "-f", "${Version}", "libs2-dev") or "of unknown version"))
if given.postgis:
    versions.append("PostGIS " + said("psql", os.environ["FRONTLINE_POSTGIS"], "-Atc", "SELECT postgis_lib_version() || ' in PostgreSQL ' || current_setting('server_version')"))
notes = [
    f"{datetime.date.today()}, {cpu}, {os.cpu_count()} cores, {level}, {given.rounds} rounds in turns, one thread unless"
    f" it says otherwise, processor time; load {os.getloadavg()[0]:.1f}. {', '.join(versions)}.",
    "Errors are the greatest of 2,000 pairs, or of 200 queries or events, against long double; an event on the wrong"
    " side is off by twice its distance, and half of the events lie within metres or less of the front.",
    f"Row E: 2,500 events a day on {len(numbers(f'{folder}/rings.f64')) // 10002} days, each with a front of 5,000"
    " vertices; making each day's index, tree or prepared polygon is part of the time of all, reading files of none."
    " The rate of GeoPandas and S2 is that of 40 of the days, that of PostGIS of four, by ST_Distance of geography and"
    " ST_Contains of geometry.",
    "Below its goal: " + "; ".join(missed) + "." if missed else "Each ratio is at or above its goal.",
]
for note in notes:
    print("\n" + note)
if given.keep:
    with open(given.keep, "w") as file:
        file.write("# Results of `make bench`\n\n## Distances, nearest points, events\n\n" + "\n".join(lines) + "\n")
        file.writelines(f"\n{note}\n" for note in notes)
