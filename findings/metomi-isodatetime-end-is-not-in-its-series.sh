#!/usr/bin/env bash
# A series that ends on 31 March ends on 29 March, and one that begins on 31 January has no other 31st.
#
# Software: metomi-isodatetime 1!3.2.0 (PyPI).
# Seen: R3/P1M/2020-03-31, three times each month up to 31 March 2020, is 29 January, 29 February, 29 March. R4/2020-01-31/P1M is 31 January, 29 February, 29 March,
#   29 April. 31 January and two months is 29 March.
# Surprises: the one day that the series names is not in it. Two months are added one after the other, so that February, which has no 31st, shortens
#   the months on both sides: the first day is counted back from the end, and the end then forward from the first day.
# Right: 31 January, 29 February, 31 March, and 31 January, 29 February, 31 March, 30 April; or an error.
# Source: metomi-isodatetime, TimeRecurrence: in this form the end is the last point of the series.
# Frontline: series step by days, and both of their ends are in them.
source "$(dirname "$0")/lib.sh"
pypi metomi-isodatetime==1!3.2.0

cat > series.py <<'PY'
from metomi.isodatetime.parsers import DurationParser, TimePointParser, TimeRecurrenceParser
for text in ("R3/P1M/2020-03-31", "R4/2020-01-31/P1M"):
    print(*(str(day)[:10] for day in TimeRecurrenceParser().parse(text)), end=" | ")
day, length = TimePointParser().parse, DurationParser().parse
print(str(day("2020-01-31") + length("P2M"))[:10])
PY
python series.py >seen
cat seen
[ "$(cat seen)" = "2020-01-29 2020-02-29 2020-03-29 | 2020-01-31 2020-02-29 2020-03-29 2020-04-29 | 2020-03-29" ] || { echo "no longer so" >&2; exit 1; }
