#!/usr/bin/env bash
# A day and a half ago is 1 May, half a year ago is five years ago, and May 1945 is May of this year.
#
# Software: git 1:2.39.5-0+deb12u3 (Debian).
# Seen: asked on 14 November 2023, --since of "1.5 days ago" is 1 May 2023, "2.5 weeks ago" 2 May, "0.5 years ago" is in 2018;
#   "half a year ago" and "eleven days ago" are now. 1945-05-09 is 9 May 2023; 10-11-1992 is 11 October, and 10.11.1992 is 10 November.
# Surprises: nothing is refused: what is not understood is left out, and the rest is read as something else. A point between two
#   numbers makes them a day and a month, and ten is the last number that is known by its word.
# Right: 13 November; 28 October; May of 2023; 3 November; an error for what is not read.
# Source: git log, --since: shows commits more recent than a date; the forms are in git-rev-parse and date-formats.
# Frontline: reads whole dates, and refuses the rest with the words that it did not read.
source "$(dirname "$0")/lib.sh"
debian git 1:2.39.5-0+deb12u3

export TZ=UTC GIT_TEST_DATE_NOW=1700000000
git init --quiet .
for text in "1.5 days ago" "2.5 weeks ago" "0.5 years ago" "half a year ago" "eleven days ago" 1945-05-09 10-11-1992 10.11.1992; do
  seconds=$(git rev-parse --since="$text")
  date --date "@${seconds#--max-age=}" +%F
done | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = "2023-05-01 2023-05-02 2018-11-14 2023-11-14 2023-11-14 2023-05-09 1992-10-11 1992-11-10 " ] ||
  { echo "no longer so" >&2; exit 1; }
