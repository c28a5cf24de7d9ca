"""The checks of scripts/check-spark, in its environment: check_spark.py ROWS."""

from __future__ import annotations

import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pyspark
from pyspark.sql import SparkSession

import frontline as fl
from frontline.spark import annotate

ROOT = Path(__file__).resolve().parent.parent
SPARK = Path(pyspark.__file__).parent
ROWS = int(sys.argv[1])
ADD = ["controller", "front", "nearest"]


def say(sentence: str) -> None:
    print(sentence, flush=True)


def seconds(of: int) -> float:
    used = resource.getrusage(of)
    return used.ru_utime + used.ru_stime


def events(folder: Path, rows: int) -> Path:
    """Made events in Parquet files of two million rows; longitudes stand before latitudes."""
    import numpy as np

    folder.mkdir()
    random = np.random.default_rng(3)
    for part, first in enumerate(range(0, rows, 2_000_000)):
        count = min(2_000_000, rows - first)
        days = np.datetime64("2020-09-01") + random.integers(0, 91, count)
        table = pa.table(
            {
                "id": np.arange(first, first + count),
                "longitude": np.round(random.uniform(45.3, 48.2, count), 5),
                "latitude": np.round(random.uniform(38.7, 40.9, count), 5),
                "date": pa.array(days),
            }
        )
        pyarrow.parquet.write_table(table, folder / f"part-{part:03}.parquet")
    return folder


def groups(table: pa.Table) -> list[tuple[object, ...]]:
    """The rows and the sum of distances of each controller, in decimeters."""
    import pyarrow.compute as pc

    meters = pc.cast(pc.round(pc.multiply(table["front_m"], 10)), pa.int64())
    table = pa.table({"controller": pc.fill_null(table["controller"], ""), "decimeters": meters})
    found = table.group_by("controller").aggregate([([], "count_all"), ("decimeters", "sum")])
    return sorted(tuple(row.values()) for row in found.to_pylist())


def expected(folder: Path) -> tuple[list[tuple[object, ...]], float, float]:
    """The groups by the plain library, with the seconds on the clock and of processor time."""
    sums: dict[object, list[int]] = {}
    began, used = time.monotonic(), seconds(resource.RUSAGE_SELF)
    for path in sorted(folder.glob("*.parquet")):
        for controller, count, total in groups(
            fl.annotate(pyarrow.parquet.read_table(path), fl.karabakh(), add=ADD, cores=2)
        ):
            each = sums.setdefault(controller, [0, 0])
            each[0] += int(count)  # type: ignore[call-overload]
            each[1] += int(total or 0)  # type: ignore[call-overload]
    found = sorted((controller, count, total or None) for controller, (count, total) in sums.items())
    return found, time.monotonic() - began, seconds(resource.RUSAGE_SELF) - used


def found_by(spark: SparkSession, folder: Path) -> list[tuple[object, ...]]:
    frame = annotate(spark.read.parquet(str(folder)), fl.karabakh(), add=ADD)
    frame.createOrReplaceTempView("annotated")
    rows = spark.sql(
        "select coalesce(controller, '') as c, count(*) as n, sum(cast(round(front_m * 10) as bigint)) as s "
        "from annotated group by all"
    ).collect()
    return sorted((row.c, row.n, row.s) for row in rows)


def session(master: str) -> SparkSession:
    return (
        SparkSession.builder.master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )


def check_local(folder: Path, wanted: list[tuple[object, ...]]) -> None:
    spark = session("local[2]")
    frame = spark.read.parquet(str(folder))
    frame.limit(10).mapInArrow(lambda batches: batches, frame.schema).count()  # the workers have started
    began = time.monotonic()
    frame.mapInArrow(lambda batches: batches, frame.schema).agg({"id": "sum"}).collect()
    identity = time.monotonic() - began
    began = time.monotonic()
    assert found_by(spark, folder) == wanted, "local[2] and the plain library do not agree"
    annotated = time.monotonic() - began
    say(f"local[2]: {ROWS} rows equal; {annotated:.1f} s on the clock, the identity {identity:.1f} s")
    odd = spark.createDataFrame([(1, 99.0, 46.7, "2020-10-29"), (2, 39.8, 46.7, "10/11/2020"), (3, 39.8, 46.7, "2020-10-29")],
                                "id long, latitude double, longitude double, date string")
    rows = {row.id: row for row in annotate(odd, fl.karabakh(), add="controller").collect()}
    assert len(rows) == 3 and rows[3].controller == "armenian" and rows[3].latitude == 39.8
    assert "Latitude 99.0" in rows[1].reject_reason and "10/11/2020" in rows[2].reject_reason
    try:
        annotate(odd, fl.karabakh(), add="everything")
        raise AssertionError("a wrong option was taken")
    except fl.FrontlineError as error:
        say(f"local[2]: rows that cannot be read keep their reason; a wrong call is an error at once: {error}")
    spark.stop()


def wait_for(port: int) -> None:
    """Waits until something listens on a port of this machine, two minutes at most."""
    deadline = time.monotonic() + 120
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)


def children(of: int) -> list[int]:
    found = subprocess.run(["ps", "--ppid", str(of), "-o", "pid="], capture_output=True, text=True).stdout
    return [int(pid) for pid in found.split()]


def check_cluster(folder: Path, wanted: list[tuple[object, ...]], scratch: Path) -> None:
    started: list[subprocess.Popen[bytes]] = []
    environment = {**os.environ, "SPARK_WORKER_DIR": str(scratch / "work")}

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        with open(scratch / f"spark-{len(started)}.log", "wb") as log:
            started.append(
                subprocess.Popen([SPARK / "bin/spark-class", *arguments], stdout=log, stderr=log, env=environment)
            )
        return started[-1]

    port = 17077
    try:
        start("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
        wait_for(port)
        workers = [
            start("org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g",
                  "--webui-port", "0", f"spark://127.0.0.1:{port}")
            for _ in range(2)
        ]
        spark = session(f"spark://127.0.0.1:{port}")
        killed: list[int] = []

        def kill_one() -> None:
            """Kills the executor of the first worker, a child of it that is a Java machine."""
            deadline = time.monotonic() + 60
            while time.monotonic() < deadline and not killed:
                time.sleep(3)
                for executor in children(workers[0].pid):
                    os.kill(executor, signal.SIGKILL)
                    killed.append(executor)
                    break

        threading.Thread(target=kill_one, daemon=True).start()
        began = time.monotonic()
        assert found_by(spark, folder) == wanted, "the cluster and the plain library do not agree"
        assert killed, "no executor was killed"
        say(f"cluster: {ROWS} rows equal in {time.monotonic() - began:.1f} s, with one of two executors killed on the way")
        spark.stop()
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(timeout=30)


def check_connect(folder: Path, wanted: list[tuple[object, ...]]) -> None:
    program = f"""
import sys
sys.path.insert(0, {str(ROOT / "scripts")!r})
sys.argv = ["check_spark.py", "{ROWS}"]
from check_spark import *
spark = SparkSession.builder.remote("local[2]").getOrCreate()
assert type(spark).__module__.startswith("pyspark.sql.connect")
found = found_by(spark, Path({str(folder)!r}))
assert found == {wanted!r}, found
spark.stop()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, f"connect: {done.stderr[-3000:]}"
    say(f"connect: {ROWS} rows equal")


def check_pipe(scratch: Path) -> None:
    events_csv = scratch / "events.csv"
    make = ROOT / "Examples/python/make_events.py"
    subprocess.run([sys.executable, make, "200000", events_csv], check=True)
    recipe = [sys.executable, ROOT / "Examples/spark/annotate_by_pipe.py"]
    environment = {**os.environ, "SPARK_CONF_DIR": str(scratch)}
    done = subprocess.run(
        [*recipe, events_csv, scratch / "piped", "local[2]"], check=True, capture_output=True, text=True, env=environment
    )
    assert "200000 rows in and out" in done.stdout, done.stdout
    piped = sorted(line for part in (scratch / "piped").glob("part-*") for line in part.read_text().splitlines())
    command = [os.environ["FRONTLINE_COMMAND"], "annotate", events_csv, "--add", "controller,front,nearest"]
    plain = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[1:]
    assert piped == sorted(plain), "the pipe and the command do not agree"
    with open(events_csv, "a", encoding="utf-8") as file:
        file.write("200000,north,46,2020-10-29\n")
    broken = subprocess.run(
        [*recipe, events_csv, scratch / "broken", "local[2]"], capture_output=True, text=True, env=environment
    )
    assert broken.returncode != 0, "a part that failed did not fail the job"
    say("pipe: 200000 rows equal to the command's; a row that cannot be read fails the job")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        folder = events(scratch / "events", ROWS)
        wanted, clock, used = expected(folder)
        say(f"plain: {ROWS} rows, {clock:.1f} s on the clock, {used / ROWS * 1e6:.2f} µs of processor time a row")
        check_local(folder, wanted)
        check_cluster(folder, wanted, scratch)
        check_connect(folder, wanted)
        check_pipe(scratch)


if __name__ == "__main__":
    main()
