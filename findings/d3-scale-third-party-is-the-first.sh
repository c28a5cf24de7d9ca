#!/usr/bin/env bash
# A third party on the map has the color of the first, or that of the second, by which was drawn before.
#
# Software: node-d3-scale 2.2.2-6 (Debian).
# Seen: a scale of the parties A and B with red and blue gives red for C and blue for D if C is drawn first, and blue for C if D is. It gives
#   a color for null, "a" and undefined as well, and each is added to the parties. The legend, made of the domain, then has seven.
# Surprises: who is not in the list is not refused, and not gray: the colors begin again, and what a color means hangs on the order
#   in which the districts of a file are drawn. Two maps of one day have C in two colors.
# Right: no color, as the other scales give for what is not a number, or an error; unknown(null) is there to say so.
# Source: d3-scale, scaleOrdinal: the default of unknown is implicit, which adds values to the domain; colors are repeated if there are fewer.
# Frontline: refuses a map on which two parties have colors that readers take for one.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-d3-scale 2.2.2-6

NODE_PATH=/usr/share/nodejs node >seen <<'JS'
const { scaleOrdinal } = require("d3-scale");
const draw = parties => {
  const color = scaleOrdinal(["red", "blue"]).domain(["A", "B"]);
  return parties.map(party => party + " " + color(party)).join(", ") + " of " + color.domain().length;
};
console.log([draw(["A", "C", "D"]), draw(["A", "D", "C"]), draw([null, "a", undefined, "C", "D"])].join(" | "));
JS
cat seen
[ "$(cat seen)" = "A red, C red, D blue of 4 | A red, D red, C blue of 4 | null red, a blue, undefined red, C blue, D red of 7" ] ||
  { echo "no longer so" >&2; exit 1; }
