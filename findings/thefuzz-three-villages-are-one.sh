#!/usr/bin/env bash
# Upper, Lower and plain Agjakand are one village, and the other two are taken out as its repetitions.
#
# Software: thefuzz 0.22.1, with RapidFuzz 3.14.6 (PyPI).
# Seen: process.dedupe of Yukhari Agjakand, Ashaghi Agjakand and Agjakand, "upper", "lower" and the plain name, is the first alone; of Agdam,
#   Upper Agdam and Hadrut it is Upper Agdam and Hadrut. Agdam and Agdam district are one, too, and score 100 of 100.
# Surprises: a name is a repetition where all of its words are in another, at a threshold of 70 that is on unless it is asked for, and
#   the longest name stays, so that the town is dropped and its part or its district kept.
# Right: three villages. Names of villages have such words to tell them apart.
# Source: thefuzz, dedupe: takes out duplicates of a list by a fuzzy match, with the longest kept of each group.
# Frontline: a name is one of the spellings of a place, or it is not.
source "$(dirname "$0")/lib.sh"
pypi thefuzz==0.22.1 rapidfuzz==3.14.6

python <<'EOF'
from thefuzz import fuzz, process

def kept(*names):
    return sorted(process.dedupe(list(names)))

villages = kept("Yukhari Agjakand", "Ashaghi Agjakand", "Agjakand")
town, district = kept("Agdam", "Upper Agdam", "Hadrut"), kept("Agdam", "Agdam district")
score = fuzz.token_set_ratio("Agdam", "Agdam district")
print(villages, town, district, score)
assert villages == ["Yukhari Agjakand"] and town == ["Hadrut", "Upper Agdam"], "no longer so"
assert district == ["Agdam district"] and score == 100, "no longer so"
EOF
