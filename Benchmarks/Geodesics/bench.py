#!/usr/bin/env python3
"""Ours beside the peers on the same inputs, in turns: `make bench-quick`, `make bench`.

    bench.py PROGRAM FOLDER [--rounds N] [--shapely PYTHON] [--peers PROGRAM] [--keep FILE]

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
import statistics
import subprocess
import sys

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("program", help="frontline-bench")
arguments.add_argument("folder", help="for inputs and answers")
arguments.add_argument("--peers", required=True, help="the program of peers.cpp")
arguments.add_argument("--shapely", help="a Python that has Shapely")
arguments.add_argument("--levels", help="the program of levels.c: also the kernels alone, at each level")
arguments.add_argument("--rounds", type=int, default=5)
arguments.add_argument("--keep", help="a Markdown file for the table")
given = arguments.parse_args()

# name, our work, peer, truth, how many of it, goals with AVX-512, AVX2, SSE2 alone
ROWS = [
    ("A distance to 1,000 km, batch", "near distances", "proj", "near", 2000, (60, 40, 15)),
    ("A distance to 1,000 km, batch", "near distances", "geographiclib", "near", 2000, None),
    ("A any distance, batch", "far distances", "proj", "far", 2000, (30, 20, 12)),
    ("A any distance, batch", "far distances", "geographiclib", "far", 2000, None),
    ("A any distance, both azimuths, batch", "far azimuths", "proj", "far", 2000, (20, 20, 12)),
    ("A distance to 1,000 km, one a call", "near one", "proj", "near", 2000, (5, 5, 4)),
    ("A any distance, one a call", "far one", "proj", "far", 2000, (3, 3, 2.5)),
    ("B nearest of 10,000 vertices, batch", "line nearest", "shapely", "nearest", 200, (8, 8, 5)),
    ("B nearest of 10,000 vertices, one a call", "line nearest-one", "shapely", "nearest", 200, None),
]


if given.levels:
    LEVELS = ("SSE2 alone", "AVX2", "AVX-512")
    ROWS += [
        (f"{name}; kernels alone, {LEVELS[level]}", f"{work} {level}", peer, truth, sample, goals)
        for level in (2, 1, 0)
        for name, work, peer, truth, sample, goals in ROWS
        if peer == "proj"
    ]


class Worker:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline().strip() != "ready":
            raise OSError(f"bench: {' '.join(command)} does not work.")

    def rate(self):
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        count, seconds = self.process.stdout.readline().split()
        return int(count) / float(seconds)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def numbers(path):
    values = array.array("d")
    with open(path, "rb") as file:
        values.frombytes(file.read())
    return values


def errors(path, truth):
    return sorted(abs(a - t) for a, t in zip(numbers(path), truth) if not math.isnan(t))


def length(meters):
    return f"{meters * 1e9:.1f} nm" if meters < 1e-6 else f"{meters:.1f} m"


os.makedirs(given.folder, exist_ok=True)
if not os.path.exists(f"{given.folder}/queries.f64"):
    subprocess.run([given.peers, "make", given.folder], check=True)
level = subprocess.run([given.program, "level"], capture_output=True, text=True, check=True).stdout.strip()
column = {"AVX-512": 0, "AVX2": 1}.get(level, 2)
lines = [
    "| work | ours | peer | ratio: median (least ... most) | goal | error, ours | error, peer |",
    "| --- | --- | --- | --- | --- | --- | --- |",
]
truths = {}
missed = []
print(lines[0], lines[1], sep="\n", flush=True)
for name, work, peer, truth, sample, goals in ROWS:
    if peer == "shapely" and not given.shapely:
        continue
    source, kind, *alone = work.split()
    if truth not in truths:
        file = f"{given.folder}/truth-{truth}.f64"
        if not os.path.exists(file):
            subprocess.run([given.peers, "truth", truth, given.folder, file, str(sample)], check=True)
        truths[truth] = numbers(file)
    mine, theirs = f"{given.folder}/mine.f64", f"{given.folder}/theirs.f64"
    data = given.folder if source == "line" else f"{given.folder}/{source}.f64"
    try:
        ours = Worker([given.levels, alone[0], kind, data, mine] if alone else [given.program, "work", kind, data, mine])
    except OSError as fault:
        if alone:  # this machine has no such level
            continue
        sys.exit(str(fault))
    if peer == "shapely":
        other = Worker([given.shapely, os.path.join(os.path.dirname(__file__), "nearest_shapely.py"), given.folder, theirs])
    else:
        other = Worker([given.peers, "work", peer, "azimuths" if kind == "azimuths" else "distances", data, theirs])
    rates = [(ours.rate(), other.rate()) for _ in range(given.rounds)]
    ours.close()
    other.close()
    ratios = sorted(a / b for a, b in rates)
    goal = goals[2 - int(alone[0]) if alone else column] if goals else None
    median = statistics.median(ratios)
    if goal and median < goal:
        missed.append(name)
    mine_off, theirs_off = errors(mine, truths[truth]), errors(theirs, truths[truth])
    row = (
        f"| {name} | {statistics.median(a for a, _ in rates):,.0f}/s"
        f" | {peer} {statistics.median(b for _, b in rates):,.0f}/s"
        f" | **{median:.1f}** ({ratios[0]:.1f} ... {ratios[-1]:.1f}) | {goal or ''}"
        f" | {length(mine_off[-1])} | {length(theirs_off[len(theirs_off) // 2])} median, {length(theirs_off[-1])} |"
    )
    lines.append(row)
    print(row, flush=True)


def said(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


cpu = next((line.split(":")[1].strip() for line in said("lscpu").splitlines() if line.startswith("Model name")), platform.machine())
versions = [
    f"Swift {said('swift', '--version').split('Swift version ')[-1].split()[0]}",
    f"PROJ {said('pkg-config', '--modversion', 'proj')}",
    f"GeographicLib {said('pkg-config', '--modversion', 'geographiclib')}",
]
if given.shapely:
    versions.append("Shapely " + said(given.shapely, "-c", "import shapely; print(shapely.__version__, 'with GEOS', shapely.geos_version_string)"))
note = (
    f"{datetime.date.today()}, {cpu}, {level}, one thread, {given.rounds} rounds in turns; {', '.join(versions)}. "
    f"Errors are the greatest of {2000:,} pairs and 200 queries against long double."
)
lines += ["", note]
print("\n" + note)
print("Below its goal: " + "; ".join(missed) + "." if missed else "Each ratio is at or above its goal.")
if given.keep:
    with open(given.keep, "w") as file:
        file.write("# Results of `make bench`\n\n" + "\n".join(lines) + "\n")
