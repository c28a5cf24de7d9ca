#!/usr/bin/env bash
# In nineteen ninety two a hundred men came: in 11100 men came.
#
# Software: liblingua-en-findnumber-perl 1.32-3 (Debian).
# Seen: numify() makes "In nineteen ninety two a hundred men came" into "In 11100 men came", "of the two hundred four came
#   back" into "of the 204 came back", "First Army of two brigades" into "1 Army of 2 brigades", and "no one came" into "no 1
#   came". "one thousand nine hundred and ninety two" is 1992.
# Surprises: two numbers that stand side by side are one, and a year in words is a sum, 19 + 92, that is then taken a hundred
#   times. Names are numbers too.
# Right: in 1992 100 men came; of the 200 4 came back.
# Source: Lingua::EN::FindNumber: "a regular expression for finding numbers in English text".
# Frontline: reads no numbers that are written as words.
source "$(dirname "$0")/lib.sh"
debian liblingua-en-findnumber-perl 1.32-3

perl -MLingua::EN::FindNumber -e '
print join(" | ", map { numify($_) } "In nineteen ninety two a hundred men came", "of the two hundred four came back",
  "First Army of two brigades", "no one came", "one thousand nine hundred and ninety two");' >seen
cat seen; echo
[ "$(cat seen)" = "In 11100 men came | of the 204 came back | 1 Army of 2 brigades | no 1 came | 1992" ] ||
  { echo "no longer so" >&2; exit 1; }
