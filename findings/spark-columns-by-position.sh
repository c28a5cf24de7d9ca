#!/usr/bin/env bash
# A stage of Spark that gives columns by name has them taken by position: latitude and longitude are exchanged.
#
# Software: pyspark 4.3.0, pyarrow 26.0.1 (PyPI), on Java 17 (Debian openjdk-17-jre-headless).
# Seen: mapInArrow is given a schema with names and yields record batches with names; where the two have another order, and
#   the types fit, the columns are taken by position, with no word. mapInPandas goes by name.
# Surprises: both sides have names, the sister function uses them, and Arrow's own cast compares them.
# Right: go by name as mapInPandas does, or refuse names that differ.
# Source: PySpark, DataFrame.mapInArrow; spark.sql.legacy.execution.pandas.groupedMap.assignColumnsByName for pandas.
# Frontline: frontline.spark.annotate puts the columns in the order of the schema by name.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jre-headless
pypi pyspark==4.3.0 pyarrow==26.0.1 pandas==2.3.3

SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$PWD/venv/bin/python" python - 2>/dev/null <<'EOF'
import pyarrow as pa
from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
frame = spark.createDataFrame([("shusha", 39.76, 46.75)], "id string, latitude double, longitude double")
order = ["id", "longitude", "latitude"]

def arrow(batches):
    for batch in batches:
        yield pa.RecordBatch.from_arrays([batch.column(name) for name in order], names=order)

def pandas(frames):
    for each in frames:
        yield each[order]

by_arrow = frame.mapInArrow(arrow, frame.schema).first()
by_pandas = frame.mapInPandas(pandas, frame.schema).first()
print("mapInArrow:", by_arrow)
print("mapInPandas:", by_pandas)
assert by_arrow.latitude == 46.75 and by_pandas.latitude == 39.76, "no longer so"
EOF
