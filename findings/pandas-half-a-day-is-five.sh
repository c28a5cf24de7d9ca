#!/usr/bin/env bash
# Half a day is five days, and a month is a minute.
#
# Software: pandas 3.1.1, isodate 0.7.2 (PyPI).
# Seen: Timedelta reads P0.5D as 5 days, P1.5D as 5 days and a second, P1M as one minute and P1M2D as two days and a minute. It
#   refuses P1Y2M and 1M. isodate reads half a day and a month.
# Surprises: a form that is standardized is read, and its parts are other parts: the M before the T is taken for the one behind
#   it, and what is before a decimal point for seconds.
# Right: 12 hours, 36 hours, and an error for a month, as for "1M".
# Source: ISO 8601-1:2019, 5.5.2.3: M before T is months, and the lowest component may have a decimal fraction; pandas,
#   Timedelta: ISO 8601 duration strings are supported.
# Frontline: reads no durations of months; an interval has two days.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 isodate==0.7.2

python <<'EOF'
import isodate, pandas

def read(text):
    try:
        return str(pandas.Timedelta(text))
    except ValueError:
        return "refused"

seen = [read(text) for text in ("P0.5D", "P1.5D", "P1M", "P1M2D", "P1Y2M", "1M")]
other = str(isodate.parse_duration("P0.5D")), isodate.parse_duration("P1M").months
print(*seen, "| isodate:", *other, sep=" | ")
assert seen == ["5 days 00:00:00", "5 days 00:00:01", "0 days 00:01:00", "2 days 00:01:00", "refused", "refused"], "no longer so"
assert other == ("12:00:00", 1), "no longer so"
EOF
