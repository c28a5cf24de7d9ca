#!/usr/bin/env bash
# Rows that are piped through a command that fails are gone, and the job succeeds.
#
# Software: pyspark 4.3.0 (PyPI), on Java 17 (Debian openjdk-17-jre-headless).
# Seen: RDD.pipe does not look at the exit status of its command unless checkCode=True is given. A command that refuses the
#   second of two parts leaves the rows of the first; the job ends well and nothing is logged.
# Surprises: a task whose process fails is a failed task everywhere else in Spark, and so it is in Scala's own pipe.
# Right: fail the task.
# Source: PySpark, RDD.pipe ("checkCode: whether to check the return value of the shell command", False).
# Frontline: the recipe Examples/spark/annotate_by_pipe.py gives checkCode=True, sets pipefail, and counts rows in and out.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jre-headless
pypi pyspark==4.3.0

cat >refuses <<'EOF'
#!/bin/sh
# Reads all, then refuses what has a row 700.
rows=$(cat)
case $rows in *700*) echo "row 700 is no event" >&2; exit 65 ;; esac
printf '%s\n' "$rows"
EOF
chmod +x refuses
SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$PWD/venv/bin/python" python - "$PWD/refuses" 2>/dev/null <<'EOF'
import sys
from pyspark import SparkContext

context = SparkContext("local[1]", "pipe")
rows = context.parallelize(map(str, range(1000)), 2)
through = rows.pipe(sys.argv[1]).count()
print("1000 rows in,", through, "out, and no error")
try:
    rows.pipe(sys.argv[1], checkCode=True).count()
    print("checkCode found nothing")
except Exception as error:
    print("with checkCode=True:", "exited with error code 65" if "65" in str(error) else "another error")
assert through == 500, "no longer so"
EOF
