"""The same events through every kind of table give equal cells, equal to those of the command."""

from __future__ import annotations

from typing import Any

import duckdb
import geopandas
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from conftest import command, made_events, needs_command

import frontline as fl

ADDED = ["controller", "front_m", "nearest", "nearest_m", "district"]
EVENTS = made_events(20_000)


def cells(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """The added cells of rows, what is unknown as None."""

    def plain(value: Any) -> Any:
        return None if value is None or value != value or value == "" else value

    return [tuple(plain(row[name]) for name in ADDED) for row in rows]


def expected() -> list[tuple[Any, ...]]:
    rows = fl.annotate(pa.table(EVENTS), fl.karabakh()).to_pylist()
    return cells(rows)


@needs_command
def test_equal_to_the_command() -> None:
    found = cells(fl.annotate(pa.table(EVENTS), fl.karabakh()).to_pylist())
    written = []
    for row in command(EVENTS):
        written.append(
            tuple((float(row[name]) if name.endswith("_m") else row[name]) if row[name] else None for name in ADDED)
        )
    assert found == written


def test_polars() -> None:
    frame = pl.DataFrame(EVENTS)
    found = fl.annotate(frame, fl.karabakh())
    assert isinstance(found, pl.DataFrame)
    assert cells(found.to_dicts()) == expected()
    assert isinstance(fl.annotate(frame.lazy(), fl.karabakh()), pl.LazyFrame)
    days = frame.with_columns(pl.col("date").str.to_date(strict=False), pl.col("id").cast(pl.Categorical))
    assert cells(fl.annotate(days, fl.karabakh()).to_dicts()) == expected()


def test_pandas() -> None:
    frame = pd.DataFrame(EVENTS)
    frame.index = pd.Index(range(5, 5 + len(frame)))
    found = fl.annotate(frame, fl.karabakh())
    assert isinstance(found, pd.DataFrame)
    assert list(found.index) == list(frame.index)
    assert cells(found.to_dict("records")) == expected()


def test_duckdb() -> None:
    relation = duckdb.from_arrow(pa.table(EVENTS))
    found = fl.annotate(relation, fl.karabakh())
    assert type(found).__name__ == "DuckDBPyRelation"
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    assert cells(rows) == expected()


def test_duckdb_reads_a_stream_by_name() -> None:
    stream = fl.Stream("annotate", pa.table(EVENTS), {"atlas": str(fl.karabakh().folder), "add": "controller"})
    for _ in range(2):
        count = duckdb.sql("select count(*) from stream where controller = 'armenian'").fetchall()
        assert count[0][0] == sum(row[0] == "armenian" for row in expected())


def test_geopandas() -> None:
    points = geopandas.points_from_xy(EVENTS["longitude"], EVENTS["latitude"])
    frame = geopandas.GeoDataFrame({"id": EVENTS["id"], "date": EVENTS["date"]}, geometry=points, crs="EPSG:4326")
    found = fl.annotate(frame, fl.karabakh())
    assert isinstance(found, geopandas.GeoDataFrame)
    assert cells(found.drop(columns="geometry").to_dict("records")) == expected()
    for encoding, interleaved in (("geoarrow", True), ("geoarrow", False), ("WKB", None)):
        table = pa.table(frame.to_arrow(index=False, geometry_encoding=encoding, interleaved=bool(interleaved)))
        assert cells(fl.annotate(table, fl.karabakh()).to_pylist()) == expected()
    with pytest.raises(fl.FrontlineError, match="EPSG:32638"):
        fl.annotate(frame.to_crs(32638), fl.karabakh())


def test_points_go_out_as_geoarrow() -> None:
    table = pa.table({"latitude": [39.7537], "longitude": [46.7465]})
    frame = geopandas.GeoDataFrame.from_arrow(fl.destination(table, 90, 5_000))
    assert frame.crs is not None and frame.crs.to_authority() == ("OGC", "CRS84")
    assert abs(frame.geometry[0].x - 46.80484) < 1e-5


def test_record_batches() -> None:
    batch = pa.record_batch(EVENTS)
    found = fl.annotate(batch, fl.karabakh())
    assert isinstance(found, pa.RecordBatch)
    assert cells(found.to_pylist()) == expected()
    empty = fl.annotate(batch.slice(0, 0), fl.karabakh())
    assert empty.num_rows == 0 and "controller" in empty.schema.names
    reader = fl.annotate(pa.table(EVENTS).to_reader(max_chunksize=777), fl.karabakh())
    assert isinstance(reader, pa.RecordBatchReader)
    assert cells(reader.read_all().to_pylist()) == expected()


def test_whatever_has_a_stream() -> None:
    class Odd:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return pa.table(EVENTS).__arrow_c_stream__(requested_schema)

    found = fl.annotate(Odd(), fl.karabakh())
    assert isinstance(found, fl.Stream)
    assert cells(pa.table(found).to_pylist()) == expected()
    chained = fl.distance(found, "Shusha", fl.karabakh())
    table = pa.table(chained)
    assert table.num_rows == len(EVENTS["id"])
    assert table.schema.names[-1] == "reject_reason_2"
    with pytest.raises(fl.FrontlineError, match="is no table"):
        fl.annotate([1, 2, 3], fl.karabakh())
