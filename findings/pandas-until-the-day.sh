#!/usr/bin/env bash
# The same text, "until 30 November", ends at midnight in one expression and at the end of the day in another.
#
# Software: pandas 3.1.1 (PyPI).
# Seen: an event of noon of 30 November 2020 is in events[:"2020-11-30"], and is not in events[events.index <=
#   "2020-11-30"], in events.index.to_series().between("2020-11-01", "2020-11-30"), or in events[:date(2020, 11, 30)].
# Surprises: text is a period where it slices and a moment where it compares; the day as a day is a moment in both.
#   A count of events differs by those of its last day.
# Right: a day is all of it.
# Source: pandas, Time series, Slice vs. exact match: a text with less resolution than the index is a period.
# Frontline: a day is a day: events are compared by theirs.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1

python <<'EOF'
from datetime import date, datetime

import pandas

events = pandas.Series(["first", "last"], index=pandas.DatetimeIndex([datetime(2020, 11, 1), datetime(2020, 11, 30, 12)]))
counts = {
    'events[:"2020-11-30"]': len(events[:"2020-11-30"]),
    'events.index <= "2020-11-30"': int((events.index <= "2020-11-30").sum()),
    "between": int(events.index.to_series().between("2020-11-01", "2020-11-30").sum()),
    "events[:date(2020, 11, 30)]": len(events[: date(2020, 11, 30)]),
}
print(counts)
assert list(counts.values()) == [2, 1, 1, 1], "no longer so"
EOF
