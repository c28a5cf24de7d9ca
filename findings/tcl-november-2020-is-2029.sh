#!/usr/bin/env bash
# November 2020 is 12 May 2029, 2020/11/10 is in the year 2178, and 10 November at 25:00 is the day before.
#
# Software: tcl8.6 8.6.13+dfsg-2 (Debian).
# Seen: on 15 June 2023 clock scan reads "November 2020" as 12 May 2029, "may 1992" as 12 October 2028, 2020/11/10 as 11 April
#   2178, 13/11/2020 as 11 January 2021, "10 Nov 2020 25:00" as the last second of the 9th, and 1992 as that of 14 June 2023.
#   2020-11-10 and "8 May 1992" are right; 10.11.2020 is an error.
# Surprises: a month and a number are a day of that month, the two thousand and twentieth; a year before a slash is a month.
#   They are counted on, for years, and a minute that is not there is the second before midnight.
# Right: 1 November 2020 or an error; 10 November 2020; an error for 25:00.
# Source: Tcl, clock: free form scan is deprecated; it reads mm/dd/yyyy, monthname dd, and more.
# Frontline: reads "November 2020" as that month, and refuses the rest.
source "$(dirname "$0")/lib.sh"
debian tcl8.6 8.6.13+dfsg-2

cat > scan.tcl <<'EOF'
foreach text {"November 2020" "may 1992" 2020/11/10 13/11/2020 "10 Nov 2020 25:00" 1992 2020-11-10} {
  puts [clock format [clock scan $text -gmt 1 -base 1686830400] -gmt 1 -format "%Y-%m-%d %H:%M"]
}
EOF
tclsh8.6 scan.tcl | paste -sd '|' >seen
cat seen
[ "$(cat seen)" = "2029-05-12 00:00|2028-10-12 00:00|2178-04-11 00:00|2021-01-11 00:00|2020-11-09 23:59|2023-06-14 23:59|2020-11-10 00:00" ] ||
  { echo "no longer so" >&2; exit 1; }
