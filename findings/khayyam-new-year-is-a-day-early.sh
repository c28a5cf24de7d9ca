#!/usr/bin/env bash
# 20 March 2025 is New Year in Iran a day before Iran has it, and so are all days of the year after it.
#
# Software: khayyam 3.0.17, convertdate 2.5.1, persiantools 6.2.0 (PyPI).
# Seen: JalaliDate of 20 March 2025 is 1404-01-01, of 10 November 2025 1404-08-20 and of 20 March 2026 1404-12-30; JalaliDate(1403, 12, 30) is an error. convertdate and persiantools have
#   1403-12-30, 1404-08-19 and 1404-12-29, and all three have 1399-08-20 for 10 November 2020.
# Surprises: a calendar that is right in 2020 is a day off from 20 March 2025 to 20 March 2026. Its leap years come from a formula, which gives the
#   day of 1403 to 1404, and each false day is a valid one.
# Right: 1403-12-30; the equinox of 2025 was at 12:31 in Tehran, after noon, so that the year began on 21 March.
# Source: the calendar of Iran: the year begins on the day of the equinox, or on the next if the equinox is after noon in Tehran.
# Frontline: days are those of the Gregorian calendar.
source "$(dirname "$0")/lib.sh"
pypi khayyam==3.0.17 convertdate==2.5.1 persiantools==6.2.0

cat > days.py <<'PY'
from datetime import date
from convertdate import persian
from khayyam import JalaliDate
from persiantools.jdatetime import JalaliDate as Other
for day in (date(2020, 11, 10), date(2025, 3, 20), date(2025, 11, 10), date(2026, 3, 20)):
    print(JalaliDate(day), "%d-%02d-%02d" % persian.from_gregorian(day.year, day.month, day.day), Other(day).isoformat(), end=" | ")
try:
    JalaliDate(1403, 12, 30)
except ValueError:
    print("no such day")
PY
python days.py >seen
cat seen
[ "$(cat seen)" = "1399-08-20 1399-08-20 1399-08-20 | 1404-01-01 1403-12-30 1403-12-30 | 1404-08-20 1404-08-19 1404-08-19 | 1404-12-30 1404-12-29 1404-12-29 | no such day" ] || { echo "no longer so" >&2; exit 1; }
