#!/usr/bin/env bash
# Three killed are three thousand, 1.5 million are a thousandth and a half, and five people are next to none.
#
# Software: quantiphy 2.23 (PyPI).
# Seen: Quantity of "3 killed" is 3000 with the unit "illed", of "1.5 million" 0.0015 "illion", of "5 people" 5e-12 "eople", of "5 acres" 5e-18 "cres", of "5 min" 0.005 "in", and of "5 m"
#   and "1,500 m" 0.005 and 1.5 with no unit. "12 dead" is 12 "dead", "4 villages" is 4 "villages", "5 km" is 5000 m. Printed, all but the one of 1,500 m look as they were written.
# Surprises: the first letter of any word that could be a prefix of the metric system is taken for one, whatever is left of the word. What
#   is printed puts the letter back, so that only sums show it. A column in meters without a prefix is one in thousandths.
# Right: 3 killed, 1500000 or an error, 5 people, 5 acres, 5 min; 5 m, as 5 km is 5000 m.
# Source: QuantiPhy: reads numbers with SI scale factors and units; a unit that begins like one is to be told with known_units.
# Frontline: a unit is a whole word that it knows, and "5 killed" is no length.
source "$(dirname "$0")/lib.sh"
pypi quantiphy==2.23

cat > counts.py <<'PY'
from quantiphy import Quantity
for text in ("3 killed", "1.5 million", "5 people", "5 acres", "5 min", "5 m", "1,500 m", "12 dead", "4 villages", "5 km"):
    read = Quantity(text)
    print(float(read), read.units or "-", str(read).replace(" ", ""), end=" | ")
PY
python counts.py >seen
cat seen; echo
[ "$(cat seen)" = "3000.0 illed 3killed | 0.0015 illion 1.5million | 5e-12 eople 5people | 5e-18 cres 5acres | 0.005 in 5min | 0.005 - 5m | 1.5 - 1.5 | 12.0 dead 12dead | 4.0 villages 4villages | 5000.0 m 5km | " ] || { echo "no longer so" >&2; exit 1; }
