#!/usr/bin/env bash
# The largest of 4,000 and 28,000 is 4,000, and a village whose people nobody counted has none of them.
#
# Software: node-d3-array 3.2.0+~cs5.0.6-2, node-d3-dsv 1.1.1-9 (Debian).
# Seen: of a column with 4000, 28000 and an empty cell, max() is 4000, min() is "" and mean() 10666.67; sum() is 32000. With null
#   for the empty cell mean() is 16000.
# Surprises: functions that add take texts for numbers, and those that compare do not, in one column. What is unknown is left out
#   if it is null, undefined or NaN, and is a zero as it comes from a file.
# Right: 28000, 4000 and 16000.
# Source: d3-array: max "ignores undefined, null and NaN values"; it compares in natural order, not numerically.
# Frontline: an empty cell is unknown, and a column of numbers holds numbers.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-d3-array 3.2.0+~cs5.0.6-2
debian node-d3-dsv 1.1.1-9

NODE_PATH=/usr/share/nodejs node >seen <<'JS'
const { max, min, mean, sum } = require("d3-array");
const people = require("d3-dsv").csvParse("village,people\nSusa,4000\nAgdam,28000\nLacin,\n").map(row => row.people);
console.log(max(people), JSON.stringify(min(people)), mean(people).toFixed(2), sum(people), mean([4000, 28000, null]));
JS
cat seen
[ "$(cat seen)" = '4000 "" 10666.67 32000 16000' ] || { echo "no longer so" >&2; exit 1; }
