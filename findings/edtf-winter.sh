#!/usr/bin/env bash
# Winter has one month, and the other seasons three.
#
# Software: edtf 5.0.2 (PyPI).
# Seen: `2020-21`, `2020-22` and `2020-23` are three months each; `2020-24`, winter, is December 2020 alone, and so is
#   `2020-28`, the winter of the northern hemisphere.
# Surprises: the bounds are called strict, yet 15 January and 15 February are in no season of any year.
# Right: a span that holds both winters that people call 2020, the one that ends and the one that begins in that year.
# Source: Library of Congress, EDTF, level 1, "Seasons": a season is a season, without an exact span of months.
# Frontline: `EDTFDate` reads 24 from 1 December of the year before to 21 March of the year after.
source "$(dirname "$0")/lib.sh"
pypi edtf==5.0.2

python <<'EOF'
from edtf import parse_edtf

months = {}
for text in ("2020-21", "2020-22", "2020-23", "2020-24", "2020-28"):
    season = parse_edtf(text)
    months[text] = (season.lower_strict()[:2], season.upper_strict()[:2])
    print(text, "from", *months[text][0], "to", *months[text][1])
assert months["2020-23"] == ((2020, 9), (2020, 11)), "no longer so"
assert months["2020-24"] == months["2020-28"] == ((2020, 12), (2020, 12)), "no longer so"
EOF
