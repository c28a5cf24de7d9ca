"""Annotates lines of CSV with Spark and the command alone, for those who cannot install a wheel on the workers.

    annotate_by_pipe.py events.csv annotated [master]      # events.csv has a header; annotated is a folder

Four things keep it from losing rows in silence:
- the header is taken off, and the columns are named to the command: only the first part of a file has a header;
- `checkCode=True`: without it Spark does not look at the exit status of a command;
- `set -o pipefail` in the script: without it the status of a pipeline is that of its last command;
- rows are counted in and out; an accumulator would count a task that was run again twice.

A field with a line break in it cannot go through `pipe`, which parts at line breaks; rows that cannot be read end the job.
"""

import os
import sys

from pyspark.sql import SparkSession

builder = SparkSession.builder.appName("annotate-by-pipe")
spark = (builder.master(sys.argv[3]) if len(sys.argv) > 3 else builder).getOrCreate()
context = spark.sparkContext
command = os.environ.get("FRONTLINE_COMMAND", "frontline")
lines = context.textFile(sys.argv[1])
header = lines.first()
rows = lines.filter(lambda line: line != header)
script = f"bash -c 'set -euo pipefail; {command} annotate - --no-header --columns {header} --add controller,front,nearest'"
rows.pipe(script, checkCode=True).saveAsTextFile(sys.argv[2])
read, written = rows.count(), context.textFile(sys.argv[2]).count()
if written != read:
    sys.exit(f"{read} rows went in and {written} came out.")
print(f"{written} rows in and out")
