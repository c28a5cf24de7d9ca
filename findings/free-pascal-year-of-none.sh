#!/usr/bin/env bash
# From New Year 2019 to New Year 2020 no year goes by, and from 27 September to 27 October no month.
#
# Software: fp-compiler-3.2.2 3.2.2+dfsg-20 with its unit DateUtils (Debian).
# Seen: YearsBetween of 1 January 2019 and 1 January 2020 is 0, and of 2020 and 2021 1. MonthsBetween of 27 September and 27 October 2020 is 0,
#   of 1 January 2019 and 2020 11, and of 1 May and 1 June 1.
# Surprises: a year is 365.25 days and a month 30.4375, and what is less than a whole one is cut off. A year without a leap day is never a year;
#   12 months are 11. The way that counts on the calendar is a third argument, which is false.
# Right: 1, 1; 1, 12, 1.
# Source: Free Pascal, DateUtils, YearsBetween: the number of whole years between two moments; an approximation unless AExact is true.
# Frontline: a length of time is a count of days, or the months and days of the calendar.
source "$(dirname "$0")/lib.sh"
debian fp-compiler-3.2.2 3.2.2+dfsg-20
debian fp-units-rtl-3.2.2 3.2.2+dfsg-20

cat > years.pas <<'PASCAL'
program years;
uses sysutils, dateutils;
begin
  write(yearsBetween(encodeDate(2019, 1, 1), encodeDate(2020, 1, 1)), ' ', yearsBetween(encodeDate(2020, 1, 1), encodeDate(2021, 1, 1)), ' ',
    monthsBetween(encodeDate(2020, 9, 27), encodeDate(2020, 10, 27)), ' ', monthsBetween(encodeDate(2019, 1, 1), encodeDate(2020, 1, 1)), ' ',
    monthsBetween(encodeDate(2020, 5, 1), encodeDate(2020, 6, 1)), ' ', yearsBetween(encodeDate(2019, 1, 1), encodeDate(2020, 1, 1), true));
end.
PASCAL
fpc -v0 years.pas >log 2>&1 || { cat log >&2; exit 1; }
./years >seen
cat seen; echo
[ "$(cat seen)" = "0 1 0 11 1 1" ] || { echo "no longer so" >&2; exit 1; }
