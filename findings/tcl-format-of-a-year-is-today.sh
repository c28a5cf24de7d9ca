#!/usr/bin/env bash
# 1992, read with the format for a year, is today, and so is August 1992 with that for a month and a year.
#
# Software: tcl8.6 8.6.13+dfsg-2 (Debian).
# Seen: on 15 June 2023 clock scan 1992 -format %Y is 15 June 2023, "8.1992" with %m.%Y too, and 2020-W46 with %G-W%V as well.
#   31.02.2020 with %d.%m.%Y is 2 March, 45.11.2020 is 15 December, 2020-13-01 is 1 January 2021, and 2020-0-1 is 1 December 2019.
# Surprises: the text is checked against its format and then put aside, for there is no day in it. A column of years becomes a
#   column of one day, that of the run. A month of 13 and one of 0 are months of other years.
# Right: 1 January 1992 or 15 June 1992; an error for a month 13.
# Source: Tcl, clock, scanning with a format: if there is a year, month and day they are taken; else the base date.
# Frontline: 1992 is the year 1992, and a month 13 is refused.
source "$(dirname "$0")/lib.sh"
debian tcl8.6 8.6.13+dfsg-2

cat > scan.tcl <<'EOF'
foreach {text format} {1992 %Y 8.1992 %m.%Y 2020-W46 %G-W%V 31.02.2020 %d.%m.%Y 45.11.2020 %d.%m.%Y 2020-13-01 %Y-%m-%d 2020-0-1 %Y-%m-%d} {
  puts [clock format [clock scan $text -gmt 1 -format $format -base 1686830400] -gmt 1 -format %Y-%m-%d]
}
EOF
tclsh8.6 scan.tcl | paste -sd ' ' >seen
cat seen
[ "$(cat seen)" = "2023-06-15 2023-06-15 2023-06-15 2020-03-02 2020-12-15 2021-01-01 2019-12-01" ] || { echo "no longer so" >&2; exit 1; }
