#!/usr/bin/env bash
# 16,777,217 people are 16,777,216, and 3.9 are 3.
#
# Software: fastavro 1.13.1 (PyPI).
# Seen: a field of float or int holds the whole number 16777217 as 16777216.0; a field of int holds 3.9 as 3; a field that is
#   not in the schema is gone, and one that is missing has its default. int or float holds 16777217.
# Surprises: a value goes into the first type of a union that takes it, and a whole number is taken as a floating-point one of
#   seven digits. Records are checked against a schema, by which a number with a fraction is no int.
# Right: the type that the value is of; and an error for 3.9, as from the Avro of Apache.
# Source: Apache Avro 1.11, Unions: the branch is written before the value; Primitive Types: int is a 32-bit integer.
# Frontline: writes no Avro; a count is a whole number, and one with a fraction is refused.
source "$(dirname "$0")/lib.sh"
pypi fastavro==1.13.1

python <<'EOF'
import io, fastavro

def held(kind, value):
    file = io.BytesIO()
    fastavro.writer(file, {"type": "record", "name": "Row", "fields": [{"name": "people", "type": kind}]}, [{"people": value, "note": 1}])
    file.seek(0)
    return next(fastavro.reader(file))

seen = held(["float", "int"], 16777217), held(["int", "float"], 16777217), held("int", 3.9)
print(*seen)
assert seen == ({"people": 16777216.0}, {"people": 16777217}, {"people": 3}), "no longer so"
EOF
