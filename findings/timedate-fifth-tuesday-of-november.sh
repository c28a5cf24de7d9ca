#!/usr/bin/env bash
# The fifth Tuesday of November 2020 is 1 December, and a month after 31 January comes 2 March, and then 31 March.
#
# Software: r-cran-timedate 4022.108-1 (Debian).
# Seen: timeNthNdayInMonth for the fifth Tuesday of November 2020 is 2020-12-01, for the fifth Monday 2020-11-30. Every month from 31 January
#   2020 is 31 January, 2 March, 31 March and 1 May.
# Surprises: November had four Tuesdays, and the function that has "in month" in its name leaves the month. A row of months has two days in March
#   and none in February or April.
# Right: no day, as for 31 November; the last days of the months, or those months alone that have a 31st.
# Source: timeDate, timeNthNdayInMonth: the n-th day of the week in the month of a date, n from 1 to 5.
# Frontline: refuses a day that its month does not have.
source "$(dirname "$0")/lib.sh"
debian r-cran-timedate 4022.108-1

cat > tuesdays.R <<'R'
library(timeDate)
setRmetricsOptions(myFinCenter = "GMT")
cat(format(timeNthNdayInMonth("2020-11-01", 2, 5)), format(timeNthNdayInMonth("2020-11-01", 1, 5)), "|",
    format(timeSequence("2020-01-31", by = "month", length.out = 4)), "\n")
R
Rscript tuesdays.R >seen
cat seen
[ "$(cat seen)" = "2020-12-01 2020-11-30 | 2020-01-31 2020-03-02 2020-03-31 2020-05-01 " ] || { echo "no longer so" >&2; exit 1; }
