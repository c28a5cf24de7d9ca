#!/usr/bin/env bash
# Decree 145 is of December of the year 145, and district H12.03.04 is 4 March 2000.
#
# Software: ruby 3.1 (Debian), its standard library.
# Seen: Date.parse reads "Decree 145" as 1 December 145, "Marxali 1992" as 1 March 1992, "Order 12 of the Marshal 1993" as
#   1 March 1993, "H12.03.04" as 4 March 2000 and "M04.11.10" as 10 November 1871; "1992" and "about 1993" are no dates.
# Surprises: any word that begins with three letters of a month is the month, and a letter before digits is an era of Japan.
#   Texts without a date have one, and a bare year has none. Many programs find the dates in a table by trying.
# Right: no date, but in a text that is one; parse tells of invalid dates by an error.
# Source: Ruby, Date.parse: recognizes many forms, and is no validator; JIS X 0301 for the letters of the eras.
# Frontline: refuses each of them.
source "$(dirname "$0")/lib.sh"
debian ruby 1:3.1

ruby -rdate -e '
print ["Decree 145", "Marxali 1992", "Order 12 of the Marshal 1993", "H12.03.04", "M04.11.10", "1992", "about 1993"].map { |text|
  Date.parse(text).iso8601 rescue "none" }.join(" ")' >seen
cat seen; echo
[ "$(cat seen)" = "0145-12-01 1992-03-01 1993-03-01 2000-03-04 1871-11-10 none none" ] || { echo "no longer so" >&2; exit 1; }
