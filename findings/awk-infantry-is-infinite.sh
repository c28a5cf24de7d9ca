#!/usr/bin/env bash
# Infantry is infinite, Nancy is not a number, and 010 people are eight, or ten: three programs with one name.
#
# Software: mawk 1.3.4.20200120-3.1, gawk 1:5.2.1-2, busybox 1:1.35.0-4+deb12u1+b1 (Debian).
# Seen: of a column with 5, infantry, Nancy, 010 and 0x1A, x + 0 is 5, inf, nan, 10 and 26 with mawk, 5, 0, 0, 10 and 0 with gawk, and 5,
#   inf, nan, 8 and 26 with busybox. The sum is nan, 15 or nan.
# Surprises: a text is read as a number as far as it goes, by a function of C that knows words for infinity and for none, in any
#   case and with letters behind them. Which awk runs hangs on the machine; in Debian it is the first.
# Right: 0 for what is no number, and 10: POSIX, awk, expressions: decimal constants.
# Source: POSIX.1-2017, awk: a string is converted as by atof(); its rationale leaves out hexadecimal and inf.
# Frontline: a cell of numbers with a word in it is refused with its row.
source "$(dirname "$0")/lib.sh"
debian mawk 1.3.4.20200120-3.1
debian gawk 1:5.2.1-2
debian busybox 1:1.35.0-4+deb12u1+b1

printf '5\ninfantry\nNancy\n010\n0x1A\n' >column
for awk in mawk gawk "busybox awk"; do
  $awk '{ printf "%s ", $1 + 0; sum += $1 } END { print sum }' column
done | tr '\n' '|' >seen
cat seen; echo
[ "$(cat seen)" = "5 inf nan 10 26 nan|5 0 0 10 0 15|5 inf nan 8 26 nan|" ] || { echo "no longer so" >&2; exit 1; }
