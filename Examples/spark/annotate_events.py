"""Annotates events with Spark: annotate_events.py events.parquet annotated.parquet [master]

Run it with spark-submit, or with python where PySpark is installed; the wheel `frontline` must be on every worker.
"""

import sys

from pyspark.sql import SparkSession

import frontline as fl
from frontline.spark import annotate

builder = SparkSession.builder.appName("annotate")
spark = (builder.master(sys.argv[3]) if len(sys.argv) > 3 else builder).getOrCreate()
events = spark.read.parquet(sys.argv[1])
annotated = annotate(events, fl.karabakh(), add=["controller", "front", "nearest"])
annotated.write.mode("overwrite").parquet(sys.argv[2])
spark.read.parquet(sys.argv[2]).groupBy("controller").count().orderBy("controller").show()
