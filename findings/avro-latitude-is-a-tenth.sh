#!/usr/bin/env bash
# A latitude of 39.7 is 3.97 once it is written and read, one of 39 is 0.39, and one of 39.76 is 39.76.
#
# Software: avro 1.12.2, fastavro 1.13.1 (PyPI).
# Seen: in a column of decimals with two digits after the point, Decimal("39.7") is read back as 3.97, Decimal("39") as 0.39, Decimal("-39.7") as -3.97 and
#   Decimal("28000") as 280.00. Decimal("39.76") and Decimal("39.70") come back; Decimal("39.765") is an error. fastavro has all right.
# Surprises: the digits are written as they stand, and the scale of the column is put to them by whoever reads. A number with too many digits is
#   refused, and one with too few is divided by ten for each. Most rows are right, and those with a round last digit are not.
# Right: 39.70.
# Source: Avro, Decimal: the value is the unscaled number times ten to the power of minus scale.
# Frontline: writes coordinates as doubles, and people as whole numbers.
source "$(dirname "$0")/lib.sh"
pypi avro==1.12.2 fastavro==1.13.1

cat > decimals.py <<'PY'
import io
import json
from decimal import Decimal
import avro.io
import avro.schema
import fastavro
column = {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}
schema, parsed = avro.schema.parse(json.dumps(column)), fastavro.parse_schema(column)
def back(number):
    out = io.BytesIO()
    avro.io.DatumWriter(schema).write(number, avro.io.BinaryEncoder(out))
    return avro.io.DatumReader(schema).read(avro.io.BinaryDecoder(io.BytesIO(out.getvalue())))
def fast(number):
    out = io.BytesIO()
    fastavro.schemaless_writer(out, parsed, number)
    return fastavro.schemaless_reader(io.BytesIO(out.getvalue()), parsed)
for text in ("39.7", "39", "-39.7", "28000", "39.76", "39.70"):
    print(back(Decimal(text)), fast(Decimal(text)), end=" | ")
PY
python decimals.py >seen
cat seen; echo
[ "$(cat seen)" = "3.97 39.70 | 0.39 39.00 | -3.97 -39.70 | 280.00 28000.00 | 39.76 39.76 | 39.70 39.70 | " ] || { echo "no longer so" >&2; exit 1; }
