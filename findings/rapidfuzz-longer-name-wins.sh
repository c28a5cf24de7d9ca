#!/usr/bin/env bash
# "Sus" is more like "Susanlig" than like "Susa".
#
# Software: RapidFuzz 3.14.6 (PyPI).
# Seen: extractOne("Sus", ["Susa", "Susanlig"]) is Susanlig, with 90 points; Susa has 85.7. "Mets Tagher" is matched to
#   "Tagher" rather than to "Mets Tagher village", both of 90.
# Surprises: one letter more costs more than five letters more. The default scorer takes a part of a name for the whole
#   only where one of the two is more than half again as long as the other: a longer, less similar name wins.
# Right: the nearer name, as by `scorer=fuzz.ratio`; for names of places there is no scorer that may be left unnamed.
# Source: its documentation of WRatio speaks of a weighted ratio of other ratios, not of their bounds.
# Frontline: counts edits over the whole name, and a note says what was taken for what, and which names are also near.
source "$(dirname "$0")/lib.sh"
pypi RapidFuzz==3.14.6

python <<'EOF'
from rapidfuzz import fuzz, process

names = ["Susa", "Susanlig"]
best, points, _ = process.extractOne("Sus", names)
near, other, _ = process.extractOne("Sus", names, scorer=fuzz.ratio)
print(f"Sus: {best} ({points:.1f}), by ratio {near} ({other:.1f})")
print("Mets Tagher:", process.extract("Mets Tagher", ["Tagher", "Mets Tagher village"]))
assert (best, near) == ("Susanlig", "Susa"), "no longer so"
assert process.extractOne("Mets Tagher", ["Tagher", "Mets Tagher village"])[0] == "Tagher", "no longer so"
EOF
