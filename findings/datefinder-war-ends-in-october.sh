#!/usr/bin/env bash
# The war from 27.09.20 to 10.11.20 ended on 11 October, and on 9, 10 and 11 November it was the 11th.
#
# Software: datefinder 1.0.0 (PyPI).
# Seen: in "from 27.09.20 to 10.11.20" the dates are 27 September and 11 October 2020; in "from 27 September to 10 November 2020" there is one, 10
#   November; in "9, 10 and 11 November 2020" the 11th alone, and in "9-10 November 2020" the 10th. "31 November 2020" is 1 November, and
#   "between 1988 and 1994" has no date, strict or not.
# Surprises: of two dates that are written alike in one sentence, one has the day first and one the month, since one could be read in one way only.
#   Where two days share a month, the first is gone, and with it the beginning of what is told.
# Right: 27 September and 10 November, both times; 9, 10 and 11 November; no date for what is none.
# Source: datefinder: finds dates in a text, and makes datetimes of them; the order is that of the month first unless first="day" is said.
# Frontline: "9-10 November 2020" is two days; a day that may be two is refused, unless the order is said.
source "$(dirname "$0")/lib.sh"
pypi datefinder==1.0.0

cat > found.py <<'PY'
import datefinder
for text in ("The war lasted from 27.09.20 to 10.11.20.", "The war lasted from 27 September to 10 November 2020.", "On 9, 10 and 11 November 2020",
             "On 9-10 November 2020", "On 31 November 2020", "between 1988 and 1994"):
    print(*(f"{date:%F}" for date in datefinder.find_dates(text)), end=" | ")
PY
python found.py >seen
cat seen; echo
[ "$(cat seen)" = "2020-09-27 2020-10-11 | 2020-11-10 | 2020-11-11 | 2020-11-10 | 2020-11-01 |  | " ] || { echo "no longer so" >&2; exit 1; }
