#!/usr/bin/env bash
# The year 1992 is 33 minutes past midnight on 1 January 1970.
#
# Software: pydantic 2.14.4 (PyPI).
# Seen: a field of type datetime takes the text "1992" for 1970-01-01 00:33:12 UTC and "20201110" for 22 August 1970. A field
#   of type date refuses both, for they are no whole days.
# Surprises: the value is a text, and is taken for a count of seconds, in a library that validates. A period of one year and
#   the basic format of ISO 8601 are both valid dates, of another time.
# Right: an error, as for "1992-05"; a text that holds a number is not a number.
# Source: pydantic, Datetime types: str of a number is taken as int or float, the seconds since 1970.
# Frontline: a year is the days from its first to its last, and 20201110 is 10 November 2020.
source "$(dirname "$0")/lib.sh"
pypi pydantic==2.14.4

python <<'EOF'
from datetime import date, datetime
from pydantic import TypeAdapter, ValidationError

def read(kind, text):
    try:
        return str(TypeAdapter(kind).validate_python(text))
    except ValidationError:
        return "refused"

seen = {text: (read(datetime, text), read(date, text)) for text in ("1992", "20201110", "1992-05")}
print(seen)
assert seen == {
    "1992": ("1970-01-01 00:33:12+00:00", "refused"),
    "20201110": ("1970-08-22 19:25:10+00:00", "refused"),
    "1992-05": ("refused", "refused"),
}, "no longer so"
EOF
