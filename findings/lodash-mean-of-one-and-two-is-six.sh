#!/usr/bin/env bash
# The mean of one and two is six, and that of a hundred people and an unknown number is fifty.
#
# Software: node-lodash 4.17.21+dfsg+~cs8.31.198.20210220-9+deb12u1 (Debian).
# Seen: _.mean(["1", "2"]) is 6, and _.sum(["4000", "28000"]) is "400028000". _.meanBy of people of 100 and of a village without such a
#   value is 50.
# Surprises: cells of a CSV file are texts, and texts are put behind each other: "12" divided by two. The mean, a division, makes a number of
#   it, so that nothing in its type shows it. A missing value is left out of the sum and counted in the divisor.
# Right: 1.5 and 32000, or an error; 100.
# Source: lodash, _.mean: computes the mean of the values in an array; _.sum: computes the sum of the values.
# Frontline: a count is read as a number, and what is unknown is empty and not 0.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-lodash 4.17.21+dfsg+~cs8.31.198.20210220-9+deb12u1

NODE_PATH=/usr/share/nodejs node >seen <<'JS'
const _ = require("lodash");
console.log([_.mean(["1", "2"]), _.sum(["4000", "28000"]), _.mean(["4000", "28000"]), _.meanBy([{ people: 100 }, {}], "people")].join(" "));
JS
cat seen
[ "$(cat seen)" = "6 400028000 200014000 50" ] || { echo "no longer so" >&2; exit 1; }
