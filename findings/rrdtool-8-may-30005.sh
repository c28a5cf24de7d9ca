#!/usr/bin/env bash
# 8 May 1992 is 13 October of the year 30005.
#
# Software: rrdtool 1.7.2-4+b8 (Debian).
# Seen: as a time of start, "8 May 1992" is 13 October 30005, "10 Nov 20" 20 November 30000, and "9 Nov 2020" in 30006;
#   "May 8 1992" is 8 May 1992, "31 Oct 1992" is an error, 20201131 is 1 December 2020, and 10.11.2020 and 11/10/2020 are one day.
# Surprises: a number that stands first is an hour, so that the year is the day of the month, and the year is left to chance.
#   Of two orders that people write one is right and one is 28,000 years off, without a word.
# Right: 8 May 1992, or an error, as for the 31st.
# Source: rrdfetch(1), AT-style time specification: a time of day, then a month, a day, and a year if wanted.
# Frontline: reads "8 May 1992" and "May 8, 1992" as one day.
source "$(dirname "$0")/lib.sh"
debian rrdtool 1.7.2-4+b8

export TZ=UTC
for start in "8 May 1992" "10 Nov 20" "9 Nov 2020" "May 8 1992" 20201131 10.11.2020 11/10/2020; do
  rrdtool create day.rrd --start "$start" --step 300 DS:a:GAUGE:600:U:U RRA:AVERAGE:0.5:1:10
  date --date "@$(rrdtool last day.rrd)" +%F >>days
done
sed "s/^+//" days | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = "30005-10-13 30000-11-20 30006-05-13 1992-05-08 2020-12-01 2020-11-10 2020-11-10 " ] || { echo "no longer so" >&2; exit 1; }
