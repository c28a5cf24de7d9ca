#!/usr/bin/env bash
# A moment of 2019 is not before 2020, "abc" is more than 5, and a latitude of NaN lies between -90 and 90.
#
# Software: Cerberus 1.3.8 (PyPI).
# Seen: with min: date(2020, 1, 1) a datetime of 2019 is valid, of type date even; with type float, min -90 and max 90, NaN is valid; with
#   min: 5 "abc" and "3" are. A field with a default that is given as null, unknown, becomes the default. True is an integer.
# Surprises: a rule that cannot be asked of a value is passed over, as if it had been fulfilled. The date of a day, which fails, and the
#   moment of that day, which does not, are both of type date.
# Right: invalid, or an error that the two cannot be compared.
# Source: Cerberus, validation rules: min and max are the least and the greatest value allowed, for any type that can be compared.
# Frontline: a value is read as what its column is before it is asked for its range, and NaN is no number.
source "$(dirname "$0")/lib.sh"
pypi cerberus==1.3.8

python <<'EOF'
from datetime import date, datetime
from cerberus import Validator

def valid(value, **rules):
    return Validator({"field": rules}).validate({"field": value})

days = valid(date(2019, 1, 1), type="date", min=date(2020, 1, 1)), valid(datetime(2019, 1, 1), type="date", min=date(2020, 1, 1))
numbers = valid(float("nan"), type="float", min=-90, max=90), valid(95.0, type="float", min=-90, max=90)
texts = valid("abc", min=5), valid("3", type=["integer", "string"], min=5)
unknown = Validator({"people": {"type": "integer", "default": 5}}).normalized({"people": None})
print(days, numbers, texts, unknown)
assert days == (False, True) and numbers == (True, False) and texts == (True, True), "no longer so"
assert unknown == {"people": 5}, "no longer so"
EOF
