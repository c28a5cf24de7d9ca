#!/usr/bin/env bash
# 60,000 m times 60,000 m are 695 million square meters less than none, and one more than 2,147,483,647 is unknown.
#
# Software: grass-core 8.2.1-1 (Debian).
# Seen: in r.mapcalc 60000 * 60000 is -694967296, the number 3000000000 by itself is -1294967296, 2147483647 + 1 is no data,
#   and 1200000000 + 1200000000 + 5.0 is -1894967291, with a fraction in the same sum. int(3000000000.0) is no data.
# Surprises: one overflow goes below zero, and another makes a cell unknown, for the lowest number is the sign for no data.
#   A number that is written out is another number. Nothing is said.
# Right: 3600000000 and so on, or an error; with a point behind the first number it is right.
# Source: GRASS, r.mapcalc: a constant without a point is an integer of 32 bits; that it is cut is not said.
# Frontline: a sum that does not fit stops the program or is refused, and does not go around.
source "$(dirname "$0")/lib.sh"
debian grass-core 8.2.1-1

cat > steps <<'EOF'
g.region n=40 s=39 e=47 w=46 res=1
for sum in "60000 * 60000" 3000000000 "2147483647 + 1" "1200000000 + 1200000000 + 5.0" "60000. * 60000"; do
  r.mapcalc --overwrite "sum = $sum"
  r.stats -1 sum
done
EOF
grass --tmp-location EPSG:4326 --exec bash steps 2>/dev/null | grep -E '^([-*]|[0-9]+$)' | tr '\n' ' ' >seen || true
cat seen; echo
[ "$(cat seen)" = "-694967296 -1294967296 * -1894967291 3600000000 " ] || { echo "no longer so" >&2; exit 1; }
