"""Cells of every type, by hypothesis, against the command: what it reads is read, what it refuses has a reason."""

from __future__ import annotations

import datetime
import math
import os
from typing import Any

import pyarrow as pa
import pytest
from conftest import needs_command
from hypothesis import HealthCheck, given, settings, strategies as st

import frontline as fl

CASES = int(os.environ.get("FRONTLINE_CASES", "300"))

numbers = st.one_of(
    st.none(),
    st.floats(38, 41),
    st.floats(44, 49),
    st.floats(allow_nan=True, allow_infinity=True),
    st.integers(-200, 200).map(float),
)
days = st.one_of(
    st.none(),
    st.dates(datetime.date(2020, 9, 1), datetime.date(2020, 12, 31)).map(str),
    st.sampled_from(["29 October 2020", "10/11/2020", "2020-13-45", "", "20201029", "yesterday", "October 2020"]),
    st.text(max_size=8),
)
texts = st.one_of(
    st.sampled_from(["39.75", "39,75", " 46.7 ", "46°45'N", "north", "", "1e1", "0x10", "NaN", "９"]), st.text(max_size=6)
)


def columns(name: str, values: list[Any], form: int) -> pa.Array | pa.ChunkedArray:
    """The same values as another type of Arrow."""
    types = [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())]
    if all(value is None or isinstance(value, str) for value in values):
        plain = pa.array(values, pa.string())
        return plain.dictionary_encode() if form % 4 == 3 else plain.cast(types[form % 4])
    array = pa.array(values, pa.float64())
    return pa.concat_arrays([pa.array([0.5], pa.float64()), array]).slice(1) if form % 2 else array


@given(
    st.lists(st.tuples(numbers, numbers, days), min_size=0, max_size=12),
    st.integers(0, 3),
    st.booleans(),
)
@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_row_is_lost_and_nothing_is_invented(
    rows: list[tuple[Any, Any, Any]], form: int, sliced: bool
) -> None:
    table = pa.table(
        {
            "latitude": columns("latitude", [row[0] for row in rows], form),
            "longitude": columns("longitude", [row[1] for row in rows], form + 1),
            "date": columns("date", [row[2] for row in rows], form),
        }
    )
    if sliced and len(rows) > 2:
        table, rows = table.slice(1, len(rows) - 2), rows[1:-1]
    found = fl.annotate(table, fl.karabakh(), add=["controller", "front", "nearest", "mgrs"]).to_pylist()
    assert len(found) == len(rows)
    for row, (latitude, longitude, _) in zip(found, rows, strict=True):
        possible = (
            latitude is not None
            and longitude is not None
            and math.isfinite(latitude)
            and math.isfinite(longitude)
            and abs(latitude) <= 90
            and abs(longitude) <= 180
        )
        if not possible:
            assert row["reject_reason"]
        if row["reject_reason"]:
            assert row["controller"] is None and row["front_m"] is None and row["mgrs"] is None
        elif abs(latitude) < 80:
            assert row["mgrs"] is not None


@given(st.lists(st.tuples(texts, texts, days), min_size=1, max_size=12), st.integers(0, 3))
@settings(max_examples=max(30, CASES // 10), deadline=None, suppress_health_check=list(HealthCheck))
@needs_command
def test_text_is_read_as_the_command_reads_it(rows: list[tuple[Any, Any, Any]], form: int) -> None:
    import csv
    import io
    import subprocess
    import tempfile

    from conftest import COMMAND

    def plain(text: str | None) -> str:
        return (text or "").replace("\0", "").replace("\r", "").replace("\n", "").encode(errors="ignore").decode()

    rows = [(plain(a), plain(b), plain(c)) for a, b, c in rows]
    names = ["number", "latitude", "longitude", "date"]
    table = pa.table(
        {
            "number": [str(number) for number in range(len(rows))],
            **{
                name: columns(name, [row[at] for row in rows], form)
                for at, name in enumerate(("latitude", "longitude", "date"))
            },
        }
    )
    found = fl.annotate(table, fl.karabakh(), add=["nearest"]).to_pylist()
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(names)
    writer.writerows((str(number), *row) for number, row in enumerate(rows))
    with tempfile.NamedTemporaryFile() as rejects:
        run = subprocess.run(
            [COMMAND, "annotate", "-", "--add", "nearest", "--rejects", rejects.name],
            input=text.getvalue(),
            capture_output=True,
            text=True,
            check=True,
        )
    written = {row["number"]: row for row in csv.DictReader(io.StringIO(run.stdout))}
    for number, row in enumerate(found):
        assert (str(number) in written) == (row["reject_reason"] is None), (rows[number], row)
        if row["reject_reason"] is None:
            assert (row["nearest"] or "") == written[str(number)]["nearest"]


@pytest.mark.parametrize(
    "values",
    [
        pa.array([datetime.date(2020, 10, 29)]),
        pa.array([datetime.date(2020, 10, 29)], pa.date64()),
        pa.array([datetime.datetime(2020, 10, 29, 23, 59)], pa.timestamp("s")),
        pa.array([datetime.datetime(2020, 10, 29, 23, 59)], pa.timestamp("ns")),
        pa.array([datetime.datetime(2020, 10, 29, 23, 59)], pa.timestamp("us", "UTC")),
        pa.array([20201029]),
        pa.array([1603929600], pa.int64()),
        pa.array(["2020-10-29T22:30:00+04:00"]),
    ],
)
def test_days(values: pa.Array) -> None:
    table = pa.table({"latitude": [39.76], "longitude": [46.75], "date": values})
    assert fl.annotate(table, fl.karabakh(), add="front")["front_m"].to_pylist() == [26939.8]


def test_types_that_are_no_days() -> None:
    table = pa.table({"latitude": [39.76], "longitude": [46.75], "date": pa.array([b"2020"], pa.binary())})
    with pytest.raises(fl.FrontlineError, match="must be text, a date or a timestamp"):
        fl.annotate(table, fl.karabakh())


def test_errors_have_a_kind() -> None:
    table = pa.table({"latitude": [39.76], "longitude": [46.75]})
    with pytest.raises(fl.FrontlineError) as caught:
        fl.annotate(table, fl.karabakh(), on="2020-10-29", rule="nobody")
    assert (caught.value.kind, caught.value.status) == ("usage", 64)
    with pytest.raises(fl.FrontlineError) as caught:
        fl.open_atlas("/nowhere")
    assert caught.value.kind == "no input"
