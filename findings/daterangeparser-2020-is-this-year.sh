#!/usr/bin/env bash
# From 27 September 2020 to 10 November is this year, and from 10 to 9 November 2020 is a year.
#
# Software: DateRangeParser 1.3.2 (PyPI).
# Seen: parse of "27 September 2020 - 10 November" gives 27 September and 10 November of the year in which it is asked. "10 November 2020 - 9 November 2020" and "10-9
#   November 2020" begin on 10 November 2019. "Sunday 9 November 2020" is Monday, 9 November 2020. "27 September - 10 November 2020" is right.
# Surprises: the year of the end is that of both, and where it is not written it is the present one, though the other end has one. A range that
#   goes back is not an error: the year that was written at its beginning is replaced by the one before.
# Right: 2020 for both; an error, three times.
# Source: DateRangeParser: parses ranges such as "27th-29th June 2010"; a missing year is the present one.
# Frontline: refuses a range that goes back, and a day of the week that is not its own.
source "$(dirname "$0")/lib.sh"
pypi DateRangeParser==1.3.2

cat > ranges.py <<'PY'
from datetime import date
from daterangeparser import parse
for text in ("27 September 2020 - 10 November", "10 November 2020 - 9 November 2020", "10-9 November 2020", "Sunday 9 November 2020", "27 September - 10 November 2020"):
    print(*(day.date().isoformat().replace(str(date.today().year), "this") for day in parse(text) if day), end=" | ")
PY
python ranges.py >seen
cat seen; echo
[ "$(cat seen)" = "this-09-27 this-11-10 | 2019-11-10 2020-11-09 | 2019-11-10 2020-11-09 | 2020-11-09 | 2020-09-27 2020-11-10 | " ] || { echo "no longer so" >&2; exit 1; }
