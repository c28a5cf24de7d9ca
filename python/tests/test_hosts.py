"""Threads, processes, signals, and streams that are dropped: what hosts do to a library."""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor

import polars as pl
import pyarrow as pa
import pytest
from conftest import made_events

import frontline as fl

EVENTS = pa.table(made_events(5_000))


def digest(_: int = 0) -> list[object]:
    return fl.annotate(EVENTS, fl.karabakh(), add=["controller", "front", "nearest"]).column("front_m").to_pylist()


def test_eight_threads() -> None:
    first = digest()
    with ThreadPoolExecutor(8) as pool:
        for found in pool.map(digest, range(24)):
            assert found == first


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes(method: str) -> None:
    first = digest()
    context = multiprocessing.get_context(method)
    with context.Pool(2) as pool:
        for found in pool.map_async(digest, range(4)).get(timeout=120):
            assert found == first


def test_dropped_streams_leave_nothing() -> None:
    options = {"to": "39.75, 46.75"}
    table = pa.table({"latitude": [39.0] * 64, "longitude": [46.0] * 64})

    def drop(times: int) -> None:
        for number in range(times):
            stream = fl.Stream("distance", table, options)
            if number % 2:
                reader = pa.RecordBatchReader.from_stream(stream)
                if number % 4 == 1:
                    reader.read_next_batch()
                del reader
            del stream

    drop(2_000)
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    drop(int(os.environ.get("FRONTLINE_DROPS", "100000")))
    gc.collect()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8_000  # kilobytes


def test_control_c_stops() -> None:
    program = textwrap.dedent(
        """
        import os, signal, sys, threading, time
        import pyarrow as pa
        import frontline as fl
        table = pa.table({"latitude": [39.8] * 3_000_000, "longitude": [46.7] * 3_000_000})
        def stop():
            time.sleep(0.5)
            global sent
            sent = time.monotonic()
            os.kill(os.getpid(), signal.SIGINT)
        threading.Thread(target=stop, daemon=True).start()
        try:
            while True:
                fl.annotate(table, fl.karabakh(), on="2020-10-29", add=["locality", "front", "mgrs"])
        except KeyboardInterrupt:
            print(time.monotonic() - sent)
        """
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    assert float(run.stdout) < 1.0


def test_memory_is_flat() -> None:
    """A stream of many batches takes no more than one of few."""

    def batches(count: int):  # type: ignore[no-untyped-def]
        batch = pa.record_batch({"latitude": [39.8] * 20_000, "longitude": [46.7] * 20_000})
        return pa.RecordBatchReader.from_batches(batch.schema, (batch for _ in range(count)))

    def read(count: int) -> None:
        for _ in pa.RecordBatchReader.from_stream(fl.Stream("distance", batches(count), {"to": "40, 46"})):
            pass

    read(20)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    read(1_000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


@pytest.mark.parametrize("order", ["import frontline, {}", "import {}, frontline"])
@pytest.mark.parametrize("other", ["polars", "duckdb", "pyproj", "geopandas", "pyogrio"])
def test_beside_others(order: str, other: str) -> None:
    program = order.format(other) + (
        "\nimport frontline as fl, pyarrow as pa"
        "\nt = pa.table({'latitude': [39.8], 'longitude': [46.7]})"
        "\nprint(fl.annotate(t, fl.karabakh(), on='2020-10-29')['controller'][0])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    assert run.stdout.strip() == "armenian"


def test_polars_batches() -> None:
    frame = pl.DataFrame(EVENTS)
    found = frame.lazy().map_batches(lambda part: fl.annotate(part, fl.karabakh()), validate_output_schema=False)
    assert found.collect()["front_m"].to_list() == digest()


def test_a_killed_child_is_no_matter() -> None:
    child = subprocess.Popen([sys.executable, "-c", "import frontline as fl; fl.karabakh().map('2020-10-29')"])
    child.send_signal(signal.SIGKILL)
    child.wait(timeout=30)
    assert digest()
