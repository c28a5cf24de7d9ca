#!/usr/bin/env bash
# 3 nmi are 3 newton miles, 39°45'N is a force, and 1,5 km are 5 km.
#
# Software: quantulum3 0.10.0, pint 0.25.3 (PyPI).
# Seen: parser.parse of "3 nmi" gives 3 newton mile, of "half a mile" 0.5 per mile, of "5 K soldiers" 5 kibibyte, of "1,5
#   km" a bare 1 and 5 kilometre, of "39°45'N" 39 degrees to the 45 minutes to the newton. pint has nmi as 1852 m.
# Surprises: it knows 290 units, and where it does not know one it does not leave it out, but makes one of its letters; the
#   number stays, and nobody looks at the dimension of a nautical mile.
# Right: 5.556 km, 0.5 mile and 1.5 km, and nothing for what is no quantity.
# Source: quantulum3, "extraction of quantities, measurements and their units". BIPM, SI brochure: the decimal marker is a
#   point or a comma, and the nautical mile has 1852 m.
# Frontline: has four units of distance, m, km, mi and nmi, and says so of a fifth.
source "$(dirname "$0")/lib.sh"
pypi quantulum3==0.10.0 pint==0.25.3

python <<'EOF' 2>/dev/null
import pint
from quantulum3 import parser

seen = {}
for text in ("3 nmi", "half a mile", "5 K soldiers", "1,5 km", "39°45'N"):
    seen[text] = [(found.value, found.unit.name) for found in parser.parse(text)]
    print(text, "->", seen[text])
print("pint: nmi is", pint.UnitRegistry()("3 nmi").to("km"))
assert seen["3 nmi"] == [(3, "newton mile")] and seen["half a mile"] == [(0.5, "per mile")], "no longer so"
assert seen["1,5 km"] == [(1, "dimensionless"), (5, "kilometre")], "no longer so"
assert "newton" in seen["39°45'N"][0][1] and seen["5 K soldiers"] == [(5, "kibibyte")], "no longer so"
EOF
