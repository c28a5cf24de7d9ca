#!/usr/bin/env bash
# A latitude of -39.76 is 39.76, unknown people are none, 1,500 are one, and -10 is in the bin of -20.
#
# Software: datamash 1.7-2 (Debian).
# Seen: getnum of -39.76 is 39.76, of "unknown" 0, of "1,500 m" 1, of 1e3 1 and of "a-5" 5; with :d, -39.76 is itself. bin:10 of 10, 0, -1 and -10 is 10, 0, -10 and -20, and of -20 it is -30; those of -9.99 and of
#   -10.01 are -10 and -20.
# Surprises: the number that is asked for by default has no sign, and where there is no number there is 0, as a count that was made. A bin holds
#   its lower edge above zero and its upper edge below it, so that heights and temperatures of whole tens are a bin too low.
# Right: -39.76, an error or nothing, 1500, 1000; -10.
# Source: GNU datamash: getnum extracts a number from the field; bin puts numeric values into buckets of the size.
# Frontline: reads a cell whole or refuses it.
source "$(dirname "$0")/lib.sh"
debian datamash 1.7-2

{
  printf '%s\n' -39.76 unknown '1,500 m' 1e3 a-5 | LC_ALL=C datamash -t ';' getnum 1
  echo -39.76 | LC_ALL=C datamash getnum:d 1
  printf '%s\n' 10 0 -1 -9.99 -10 -10.01 -20 | LC_ALL=C datamash bin:10 1
} | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = "39.76 0 1 1 5 -39.76 10 0 -10 -10 -20 -20 -30 " ] || { echo "no longer so" >&2; exit 1; }
