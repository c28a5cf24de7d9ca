#!/usr/bin/env python3
"""Reads and writes one made file of 200 MB with Frontline, pyogrio (GDAL) and Foundation's JSONDecoder, in turn.

usage: compare.py GEOJSON-BENCH [ROUNDS [RESULTS.md]], where the section "GeoJSON" of the file is written anew.

Every measurement is a process of its own and counts processor time, with neither the start of the interpreter nor
the loading of libraries. The programs alternate; the figures are medians, and ratios are those of the medians.
"""
import datetime, os, re, resource, statistics, subprocess, sys, tempfile, time


def ogr(mode, path):
    import pyogrio.raw

    if mode == "read":
        start = time.process_time()
        meta, _, geometry, fields = pyogrio.raw.read(path)
    else:
        meta, _, geometry, fields = pyogrio.raw.read(path)
        names, kind = list(meta["fields"]), meta["geometry_type"]
        start = time.process_time()
        pyogrio.raw.write(
            path + ".written", geometry, fields, names, geometry_type=kind, crs="OGC:CRS84",
            driver="GeoJSON", RFC7946="YES")
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(seconds, peak, len(geometry))


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "ogr":
        return ogr(sys.argv[2], sys.argv[3])
    bench, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    path = os.path.join(tempfile.gettempdir(), "frontline-geojson-bench.geojson")
    if not os.path.exists(path):
        subprocess.run([bench, "make", path], check=True)
    size = os.path.getsize(path) / 1e6
    runs = {
        "read, Frontline": [bench, "read", path],
        "read, pyogrio": [sys.executable, __file__, "ogr", "read", path],
        "read, JSONDecoder": [bench, "decode", path],
        "write, Frontline": [bench, "write", path],
        "write, pyogrio": [sys.executable, __file__, "ogr", "write", path],
        "read and write, streamed, Frontline": [bench, "copy", path],
    }
    seconds, peaks = {name: [] for name in runs}, {}
    for _ in range(rounds):
        for name, command in runs.items():
            line = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
            seconds[name].append(float(line[0]))
            peaks[name] = float(line[1])
    rate = {name: size / statistics.median(times) for name, times in seconds.items()}
    text = "| work | MB/s: median (least ... most) | peak of memory |\n| --- | --- | --- |\n"
    for name in runs:
        spread = f"{size / max(seconds[name]):.0f} ... {size / min(seconds[name]):.0f}"
        text += f"| {name} | {rate[name]:.0f} ({spread}) | {peaks[name]:.0f} MB |\n"
    ratios = [rate[f"{work}, Frontline"] / rate[f"{work}, {peer}"]
              for work, peer in [("read", "pyogrio"), ("read", "JSONDecoder"), ("write", "pyogrio")]]
    text += (
        f"\nRead **{ratios[0]:.1f}** times pyogrio (goal 12) and **{ratios[1]:.1f}** times JSONDecoder (13); "
        f"written **{ratios[2]:.1f}** times pyogrio (15).\n"
        f"{datetime.date.today()}, a made file of {size:.0f} MB, {rounds} rounds in turns, processor time.\n")
    print(text, end="")
    if len(sys.argv) > 3:
        keep(sys.argv[3], "GeoJSON", text)
    for made in [path, path + ".written"]:
        if os.path.exists(made):
            os.remove(made)


def keep(path, heading, text):
    """Puts a section of a file in the place of the one with that heading, or behind all others."""
    old = open(path).read() if os.path.exists(path) else "# Results\n"
    rest = re.sub(rf"(?ms)^## {heading}\n.*?(?=^## |\Z)", "", old).rstrip("\n")
    with open(path, "w") as file:
        file.write(f"{rest}\n\n## {heading}\n\n{text}")


main()
