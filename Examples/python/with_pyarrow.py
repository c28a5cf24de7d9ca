"""Events by week and controller with pyarrow, batch by batch: with_pyarrow.py events.parquet weeks.csv"""

import sys

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

import frontline as fl

source = pa.parquet.ParquetFile(sys.argv[1])
batches = pa.RecordBatchReader.from_batches(source.schema_arrow, source.iter_batches(65_536))
counted = []
for batch in fl.annotate(batches, fl.karabakh(), add=["controller", "front"]):
    week = pc.floor_temporal(batch["date"].cast(pa.timestamp("s")), unit="week").cast(pa.date32())
    table = pa.table({"week": week, "controller": batch["controller"], "front_m": batch["front_m"]})
    counted.append(
        table.group_by(["week", "controller"]).aggregate([([], "count_all"), ("front_m", "min")])
    )
weeks = pa.concat_tables(counted).group_by(["week", "controller"])
weeks = weeks.aggregate([("count_all", "sum"), ("front_m_min", "min")])
weeks = weeks.rename_columns(["week", "controller", "events", "nearest_m"])
weeks = weeks.set_column(1, "controller", pc.fill_null(weeks["controller"], ""))
weeks = weeks.sort_by([("week", "ascending"), ("controller", "ascending")])
pa.csv.write_csv(weeks, sys.argv[2], pa.csv.WriteOptions(quoting_style="none", quoting_header="none"))
