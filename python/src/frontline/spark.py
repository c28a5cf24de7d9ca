"""Frontline as a stage of Apache Spark: a column engine in each worker, by ``mapInArrow``.

    from pyspark.sql import SparkSession
    import frontline as fl
    from frontline.spark import annotate

    spark = SparkSession.builder.getOrCreate()
    events = spark.read.parquet("events.parquet")
    annotate(events, fl.karabakh(), add=["controller", "front"]).groupBy("controller").count().show()

It works with classic Spark and with Spark Connect. Each worker process opens the atlas once and keeps it, and the fronts
of the days that came up, between batches and tasks. A row that cannot be read has its reason in ``reject_reason``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ._answers import Atlas, karabakh
from ._errors import FrontlineError
from ._questions import annotate as annotate_table

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame


def annotate(frame: DataFrame, atlas: Atlas, **options: Any) -> DataFrame:
    """Adds to each row of a Spark data frame what :func:`frontline.annotate` adds, with the same options.

    The folder of the atlas must be there on every worker under the same path; the bundled atlas comes with the wheel.
    Wrong options are an error here, before any job is started.

    Spark takes the columns that ``mapInArrow`` gives by position and not by name, and would exchange latitude and
    longitude without a word; here they are put in the order of the schema by name. A worker that gives other than as many
    rows as it was given fails its task.
    """
    from pyspark.sql.pandas.types import to_arrow_schema
    from pyspark.sql.types import BooleanType, DoubleType, IntegerType, StringType, StructField, StructType

    if "keep" in options:
        raise FrontlineError('There is no option "keep" here: rows of a cluster have no order to put them side by side.')
    folder = None if atlas.folder == karabakh().folder else str(atlas.folder)
    nothing = to_arrow_schema(frame.schema).empty_table()
    kinds = {"double": DoubleType(), "string": StringType(), "bool": BooleanType(), "int32": IntegerType()}
    added = annotate_table(nothing, atlas, **options).schema
    fields = [StructField(field.name, kinds[str(field.type)], True) for field in list(added)[len(nothing.schema) :]]
    schema = StructType(frame.schema.fields + fields)
    names = schema.names

    def work(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        here = karabakh() if folder is None else Atlas(folder)
        for batch in batches:
            found = annotate_table(batch, here, **options)
            if found.num_rows != batch.num_rows:
                raise FrontlineError(f"{batch.num_rows} rows went in and {found.num_rows} came out.", 70)
            yield pyarrow.RecordBatch.from_arrays([found.column(name) for name in names], names)

    return frame.mapInArrow(work, schema)
