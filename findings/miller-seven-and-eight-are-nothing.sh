#!/usr/bin/env bash
# 07, 08 and 5 are 5 in all, and the highest of them is 08.
#
# Software: miller 6.6.0-2+b3 (Debian).
# Seen: of a column with 07, 08 and 5 stats1 gives a sum of 5, a mean of 5, a count of 3 and a maximum of 08; 07 + 1 is
#   (error). Of 7, 8 and 5 it is 20, 6.67, 3 and 8.
# Surprises: a number with a leading zero is a text, and a sum of texts adds nothing and counts them, so that a mean is of
#   fewer values than its count. Codes, clock times and days of the month are written so.
# Right: 20 and 6.67, or an error; what is not added is not counted.
# Source: Miller, Arithmetic: numbers with leading zeros are treated as strings, unless -O is given.
# Frontline: 07 in a column of numbers is 7.
source "$(dirname "$0")/lib.sh"
debian miller 6.6.0-2+b3

printf 'n\n07\n08\n5\n' | mlr --icsv --onidx stats1 -a sum,mean,count,max -f n then put '$plain = 7 + 1' >seen
printf 'n\n07\n' | mlr --icsv --onidx put -q 'emit {"n": $n + 1}' >>seen
cat seen
[ "$(tr '\n' ' ' <seen)" = "5 5 3 08 8 (error) " ] || { echo "no longer so" >&2; exit 1; }
