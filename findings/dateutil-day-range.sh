#!/usr/bin/env bash
# "Nov 9-10, 2020" is read as 9 November 2010, at 20:20.
#
# Software: python-dateutil 4.0.0 and pandas 3.1.1 (PyPI).
# Seen: in two days with a dash the second becomes the year 2010, and 2020 the time of day. "9-10 November 2020" is 10
#   November 2009. pandas.to_datetime takes the same road for texts that it does not know.
# Surprises: an ordinary way to write two days in English is not refused, and the answer is ten years away.
# Right: the two days, or an error.
# Source: dateutil.parser.parse is documented to raise ParserError for a format that is invalid or unknown.
# Frontline: `DayReader` reads "9-10 November 2020" as both days, and refuses what it leaves over.
source "$(dirname "$0")/lib.sh"
pypi python-dateutil==4.0.0 pandas==3.1.1

python <<'EOF'
from datetime import datetime
from dateutil.parser import parse
import pandas

for text, wrong in (
    ("Nov 9-10, 2020", datetime(2010, 11, 9, 20, 20)),
    ("9-10 November 2020", datetime(2009, 11, 10, 20, 20)),
):
    print(f"{text}: dateutil {parse(text)}, pandas {pandas.to_datetime(text)}")
    assert parse(text) == pandas.to_datetime(text) == wrong, "no longer so"
EOF
