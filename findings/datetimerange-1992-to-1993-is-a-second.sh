#!/usr/bin/env bash
# From 1992 to 1993 is a second of 1970, from 20200927 to 20201110 are three minutes, and from 27/09/2020 to 10/11/2020 are two weeks.
#
# Software: DateTimeRange 2.3.2 (PyPI).
# Seen: DateTimeRange("1992", "1993") goes from 1970-01-01T00:33:12 to 00:33:13, and 1992-05-08 is not in it. From "20200927" to "20201110" it goes from 22 August
#   1970, 19:22:07 to 19:25:10. From "27/09/2020" to "10/11/2020" it goes to 11 October. "May 1992" to "June 1992" are 31 days, and 1992-05 is an error.
# Surprises: what has digits alone is a number of seconds since 1970, in a class that takes texts of dates; the basic form of ISO 8601 is among them.
#   Each end is read by itself, so that one range has its day first at one end and its month at the other.
# Right: a year; 44 days, twice; or an error.
# Source: ISO 8601: 20200927 is 27 September 2020. DateTimeRange: the ends are dates and times, or texts of them.
# Frontline: reads years, 20200927 and 10.11.2020, refuses 10/11/2020, and a number of seconds is no day.
source "$(dirname "$0")/lib.sh"
pypi DateTimeRange==2.3.2

cat > ranges.py <<'PY'
from datetimerange import DateTimeRange
for ends in (("1992", "1993"), ("20200927", "20201110"), ("27/09/2020", "10/11/2020"), ("2020-09-27", "2020-11-10"), ("May 1992", "June 1992")):
    print(DateTimeRange(*ends), end=" | ")
print("1992-05-08" in DateTimeRange("1992", "1993"))
PY
python ranges.py >seen
cat seen
[ "$(cat seen)" = "1970-01-01T00:33:12 - 1970-01-01T00:33:13 | 1970-08-22T19:22:07 - 1970-08-22T19:25:10 | 2020-09-27T00:00:00 - 2020-10-11T00:00:00 | 2020-09-27T00:00:00 - 2020-11-10T00:00:00 | 1992-05-01T00:00:00 - 1992-06-01T00:00:00 | False" ] || { echo "no longer so" >&2; exit 1; }
