#!/usr/bin/env bash
# Days written like 10.11.2020 have the month first, and those written like 31.12.1999 have the day first.
#
# Software: ruby-stamp 0.6.0-1.1 (Debian).
# Seen: 3 February 2021 is 02.03.2021 after the example "10.11.2020", 03.02.2021 after "31.12.1999", 02/03/2021 after "01/02/2006" and
#   02.03.21 after "03.04.05".
# Surprises: the example says what is meant, and its numbers, which are those of any day, say in which order. Whoever takes today as the
#   example gets one order until the 12th of a month, and the other from the 13th on.
# Right: with points the day first, as in all countries that write points; or an error for an example that may be two.
# Source: stamp, README: formats a date by an example; month-first is assumed where the numbers may be both.
# Frontline: writes days in ISO 8601.
source "$(dirname "$0")/lib.sh"
debian ruby-stamp 0.6.0-1.1

ruby -W0 -rstamp -rdate -e '
print %w[10.11.2020 31.12.1999 01/02/2006 03.04.05].map { |example| Date.new(2021, 2, 3).stamp(example) }.join(" ")' >seen
cat seen; echo
[ "$(cat seen)" = "02.03.2021 03.02.2021 02/03/2021 02.03.21" ] || { echo "no longer so" >&2; exit 1; }
