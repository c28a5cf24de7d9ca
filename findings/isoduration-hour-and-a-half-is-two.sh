#!/usr/bin/env bash
# An hour and a half is two hours, a quarter of an hour is no time, and half a year is one.
#
# Software: isoduration 20.11.0 (PyPI).
# Seen: from midnight, PT1.5H is two in the morning, PT0.25H is midnight, P2.5D is three days on, and P0.5Y a year on. Subtracted,
#   PT2.5H is two hours back: the other way it is three. P1D from half a second past midnight ends at midnight.
# Surprises: the duration keeps the fraction and prints it again, PT1.5H; it is rounded where it is added, in its own unit, half up.
#   Thirty minutes go by or do not, by whether they are written as minutes or as half an hour.
# Right: 01:30, 00:15 and noon of the third day; half a year has no days without a rule, and is refused; half a second stays.
# Source: ISO 8601-1, durations: the lowest unit may have a decimal fraction; its documentation: durations of ISO 8601.
# Frontline: counts in days; "28.5 years" in a sentence is a length beside the days that were counted, and is added to no day.
source "$(dirname "$0")/lib.sh"
pypi isoduration==20.11.0

python <<'EOF'
from datetime import datetime
import isoduration

start = datetime(2020, 1, 31)
after = {text: str(start + isoduration.parse_duration(text)) for text in ("PT1.5H", "PT0.25H", "P2.5D", "P0.5Y", "PT2.5H")}
before = str(start - isoduration.parse_duration("PT2.5H"))
written = isoduration.format_duration(isoduration.parse_duration("PT1.5H"))
half = str(start.replace(microsecond=500_000) + isoduration.parse_duration("P1D"))
print(after, before, written, half)
assert list(after.values()) == ["2020-01-31 02:00:00", "2020-01-31 00:00:00", "2020-02-03 00:00:00", "2021-01-31 00:00:00",
                                "2020-01-31 03:00:00"], "no longer so"
assert before == "2020-01-30 22:00:00" and written == "PT1.5H" and half == "2020-02-01 00:00:00", "no longer so"
EOF
