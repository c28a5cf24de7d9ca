#!/usr/bin/env bash
# 2020-11-10 is from ten in the morning to ten, 31 January from seven on 1 February, and 8 May 1992 is the whole of May.
#
# Software: timestring 1.6.4 (PyPI).
# Seen: Range of 2020-11-10 goes from 10:00 to 10:00 of the next day, that of 2020-11-02 from 02:00, and that of 2020-01-31 from 1 February, 07:00.
#   "10 November 2020" and "8 May 1992" are their months, 10.11.2020 and 20201110 the year 2020; "November 10, 2020" is the day.
#   One in the morning of 10 November is not in 2020-11-10, and three in the morning of the 11th is.
# Surprises: the day is read as the day, and once more as the hour, if it is written as ISO 8601 has it and in no other way. In front of
#   a month, the day is not read; a number of eight digits is a year for its first four.
# Right: the day from midnight to midnight, each time.
# Source: timestring: turns texts into dates and ranges; the range of a day in words is from midnight to midnight.
# Frontline: a day is the whole of that day, in each of the ways to write it.
source "$(dirname "$0")/lib.sh"
pypi timestring==1.6.4

cat > days.py <<'PY'
import timestring
for text in ("2020-11-10", "2020-11-02", "2020-01-31", "10 November 2020", "8 May 1992", "10.11.2020", "20201110", "November 10, 2020"):
    print(timestring.Range(text), end=" | ")
day = timestring.Range("2020-11-10")
print(timestring.Date("2020-11-10 01:00:00") in day, timestring.Date("2020-11-11 03:00:00") in day)
PY
python days.py >seen
cat seen
[ "$(cat seen)" = "From 11/10/20 10:00:00 to 11/11/20 10:00:00 | From 11/02/20 02:00:00 to 11/03/20 02:00:00 | From 02/01/20 07:00:00 to 02/02/20 07:00:00 | From 11/01/20 00:00:00 to 12/01/20 00:00:00 | From 05/01/92 00:00:00 to 06/01/92 00:00:00 | From 01/01/20 00:00:00 to 01/01/21 00:00:00 | From 01/01/20 00:00:00 to 01/01/21 00:00:00 | From 11/10/20 00:00:00 to 11/11/20 00:00:00 | False True" ] || { echo "no longer so" >&2; exit 1; }
