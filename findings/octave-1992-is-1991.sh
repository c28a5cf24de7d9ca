#!/usr/bin/env bash
# 1992 is New Year's Eve of 1991, and 10-Nov-92 is in the year 92.
#
# Software: octave 7.3.0-2 (Debian).
# Seen: datenum("1992", "yyyy") is 31 December 1991, and datenum("05.1992", "mm.yyyy") is 1 May 1992; datestr of "10-Nov-92" is in the
#   year 92, 31.02.2020 with dd.mm.yyyy is 2 March, and month 0 of 2020 is January. A day written with YYYY-MM-DD is 2020-00-10,
#   with minutes for the month.
# Surprises: a day that is not in the format is the first, unless the month is not there either: then it is the zeroth. All years
#   of a column are one too early once they are read back from their days.
# Right: 1 January 1992; an error for 31 February.
# Source: Octave, datenum and datevec: of a format without a month nothing is said; datestr: MM are minutes, mm is the month.
# Frontline: 1992 is the year 1992; 31 February is refused.
source "$(dirname "$0")/lib.sh"
debian octave 7.3.0-2

cat >days.m <<'M'
day = @(number) datestr(number, 29);
printf("%s ", day(datenum("1992", "yyyy")), day(datenum("05.1992", "mm.yyyy")), datestr("10-Nov-92", 29),
       day(datenum("31.02.2020", "dd.mm.yyyy")), day(datenum(2020, 0, 1)), datestr(datenum(2020, 11, 10), "YYYY-MM-DD"));
M
octave --no-gui --quiet days.m >seen
cat seen; echo
[ "$(cat seen)" = "1991-12-31 1992-05-01 0092-11-10 2020-03-02 2020-01-01 2020-00-10 " ] || { echo "no longer so" >&2; exit 1; }
