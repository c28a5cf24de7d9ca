#!/usr/bin/env bash
# 31 October is a group of ten days by itself, and two weeks that are united are a year.
#
# Software: r-cran-lubridate 1.9.2+dfsg-1 (Debian).
# Seen: floor_date by "10 days" puts 30 October 2020 to the 21st, 31 October to the 31st and 1 November to the 1st; by "7 days" the
#   29th to 31st are one group. The union of a week of January and one of December goes from January to December.
# Surprises: units are counted from the first of each month, so that a sum by ten days has a day with a tenth of the others in
#   every second month. A union of two sets has what is in neither; a message says so, and data do not.
# Right: groups of ten days; two intervals.
# Source: lubridate, round_date: multiples of units; union of intervals: the span of both, with a message.
# Frontline: series step by days from a day that is given.
source "$(dirname "$0")/lib.sh"
debian r-cran-lubridate 1.9.2+dfsg-1

TZ=UTC Rscript --vanilla - >seen 2>/dev/null <<'EOF'
suppressMessages(library(lubridate))
days <- as.Date(c("2020-10-30", "2020-10-31", "2020-11-01"))
united <- suppressMessages(lubridate::union(interval("2020-01-01", "2020-01-08"), interval("2020-12-01", "2020-12-08")))
cat(format(floor_date(days, "10 days")), "|", format(floor_date(days, "7 days")), "|", as.numeric(united, "days"))
EOF
cat seen; echo
[ "$(cat seen)" = "2020-10-21 2020-10-31 2020-11-01 | 2020-10-29 2020-10-29 2020-11-01 | 342" ] || { echo "no longer so" >&2; exit 1; }
