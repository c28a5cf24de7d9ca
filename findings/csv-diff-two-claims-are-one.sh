#!/usr/bin/env bash
# A claim is taken from a table, and another is turned round, and the two tables have no difference.
#
# Software: csv-diff 1.2 (PyPI).
# Seen: a table has two claims on Shusha, by a on 8 November and by b on 9 November. One in which the first is a claim of b, one in which the first is
#   missing, and one with a third of c before both, have no difference from it with the village as key. Without a key, a row that stood twice and
#   stands once is no difference. With day and village in one column as key, the changed claim is found.
# Surprises: of the rows with one key the last is kept, in both tables, before anything is compared. No word says that the key is no key, and the
#   exit is that of equal tables.
# Right: an error that names the two rows, or their difference.
# Source: csv-diff: the key is a column that identifies each row; compares two files and tells the rows added, removed and changed.
# Frontline: two rows of a file with one id are refused, with both lines.
source "$(dirname "$0")/lib.sh"
pypi csv-diff==1.2

head='at,day,village,party'
first='2020-11-08 Shusha,2020-11-08,Shusha'
second='2020-11-09 Shusha,2020-11-09,Shusha,b'
printf '%s\n' "$head" "$first,a" "$second" >before.csv
printf '%s\n' "$head" "$first,b" "$second" >turned.csv
printf '%s\n' "$head" "$second" >missing.csv
printf '%s\n' "$head" "2020-11-07 Shusha,2020-11-07,Shusha,c" "$first,a" "$second" >third.csv
printf '%s\n' "$head" "$second" "$second" >twice.csv
compare() { venv/bin/csv-diff "$@" --json | tr -d ' \n' | grep -o '"changed":\[{"key":"[^"]*"\|added":\[{\|removed":\[{' || echo none; }
{
  for after in turned missing third; do compare before.csv $after.csv --key=village; done
  compare twice.csv missing.csv
  compare before.csv turned.csv --key=at
} | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = 'none none none none "changed":[{"key":"2020-11-08Shusha" ' ] || { echo "no longer so" >&2; exit 1; }
