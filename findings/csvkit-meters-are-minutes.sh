#!/usr/bin/env bash
# A bridge of 12 m is twelve minutes long, and 2-1 is 1 February 2001.
#
# Software: csvkit 2.2.0 with agate 1.14.2 (PyPI).
# Seen: csvjson gives "0:12:00" for a column of 12 m, "2001-02-01" for one of 2-1, "0001-05-01" for one of May, true and false
#   for one of counts that are 1 and 0. 12 km stays as it is, and so do 5-7 and 12 m in a column with any other text.
# Surprises: a column is what all of its values can be read as, and they are tried as durations and as days in words before
#   they are taken for text. Lengths, results and names come out as times, in a tool that is used to look at a table.
# Right: text for each, and 1 and 0 for counts.
# Source: agate, TypeTester: a column is tested for boolean, number, time delta, date, date and time, and text, in this order.
# Frontline: a column is what its name says; nothing is guessed from its values.
source "$(dirname "$0")/lib.sh"
pypi csvkit==2.2.0 agate==1.14.2

read_as() {
  printf '%s\n' value "$@" | venv/bin/csvjson 2>/dev/null | python -c 'import json, sys
print(*(row["value"] for row in json.load(sys.stdin)))'
}
for column in '12 m/5 m' '12 km/5 km' '2-1/3-4' 'May/June' '1/0' '12 m/wide'; do
  IFS=/ read -r first second <<<"$column"
  printf '%s -> %s\n' "$column" "$(read_as "$first" "$second")"
done
seen="$(read_as '12 m' '5 m')/$(read_as 2-1 3-4)/$(read_as May June)/$(read_as 1 0)/$(read_as '12 km' '5 km')"
expected='0:12:00 0:05:00/2001-02-01 2001-03-04/0001-05-01 0001-06-01/True False/12 km 5 km'
[ "$seen" = "$expected" ] || { echo "no longer so" >&2; exit 1; }
