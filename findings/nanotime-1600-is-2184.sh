#!/usr/bin/env bash
# 8 May 1600 is in the year 2184, 31 November is 1 December, and a month after 2 March is 2 April where the 31st was asked for.
#
# Software: r-cran-nanotime 0.3.7-1 with r-cran-rcppcctz 0.2.12-1 (Debian).
# Seen: nanotime("1600-05-08T00:00:00Z") is 25 November 2184, and nanotime("2300-05-08T00:00:00Z") is 18 October 1715; as.Date of the same
#   days gives NA. "2020-11-31T00:00:00Z" is 1 December, and month 13 an error. A sequence of months from 31 January 2020 has 2 March,
#   2 April and 2 May.
# Surprises: nanoseconds in 64 bits reach from 1677 to 2262, and what lies outside comes out at the other end; the way through a date
#   says NA. The 31st is gone after one short month, and no later month has it back.
# Right: errors; 29 February, 31 March and 30 April, or the months in which there is a 31st.
# Source: nanotime: nanoseconds since the epoch as a 64-bit integer; RFC 3339, 5.7: a day is not later than the last of its month.
# Frontline: a day is a count of days, and 8 May 1600 is that day; 31 November is refused.
source "$(dirname "$0")/lib.sh"
debian r-base-core
debian r-cran-rcppcctz 0.2.12-1
debian r-cran-nanotime 0.3.7-1

TZ=UTC Rscript --vanilla - >seen 2>/dev/null <<'EOF'
suppressMessages(library(nanotime))
day <- function(times) substr(format(times), 1, 10)
cat(day(nanotime(c("1600-05-08T00:00:00Z", "2300-05-08T00:00:00Z", "2020-11-31T00:00:00Z"))), day(nanotime(as.Date("1600-05-08"))), "|",
  day(seq(nanotime("2020-01-31T00:00:00Z"), by = as.nanoperiod("1m"), length.out = 4, tz = "UTC")))
EOF
cat seen; echo
[ "$(cat seen)" = "2184-11-25 1715-10-18 2020-12-01 NA | 2020-01-31 2020-03-02 2020-04-02 2020-05-02" ] || { echo "no longer so" >&2; exit 1; }
