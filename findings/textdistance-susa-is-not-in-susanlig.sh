#!/usr/bin/env bash
# Susa has nothing in common with Susanlig, and Zod half of everything with Ter.
#
# Software: textdistance 4.6.3 (PyPI).
# Seen: smith_waterman gives Susa and Susanlig 0, and Susa and Vank-Susa 4; "Hadrut" with a blank behind it is less like Hadrut than one
#   with a blank before it. The normalized similarity of needleman_wunsch is 0.5 for Zod and Ter, which share no letter, and 0.5 for
#   Susa and Susanlig.
# Surprises: the local alignment looks for the best part that two texts share; here the score of their ends is returned, and not the
#   largest one. In the global alignment nothing in common is a half, and a bound of 0.5 takes every name for every other of its length.
# Right: 4 in both orders; 0 for Zod and Ter.
# Source: Smith and Waterman, Identification of Common Molecular Subsequences, 1981: the pair of segments with the maximum similarity is
#   found from the largest element of the matrix; its documentation: normalized, from 0 for quite different to 1 for equal.
# Frontline: names are compared whole, and a name that is not known is answered with those that are near.
source "$(dirname "$0")/lib.sh"
pypi textdistance==4.6.3 numpy==2.4.6

python <<'EOF'
import textdistance

local = [float(textdistance.smith_waterman("Susa", name)) for name in ("Susanlig", "Vank-Susa")]
blanks = [float(textdistance.smith_waterman("Hadrut", name)) for name in ("Hadrut ", " Hadrut")]
whole = [float(textdistance.needleman_wunsch.normalized_similarity(*names)) for names in (("Zod", "Ter"), ("Susa", "Susanlig"))]
print(local, blanks, whole)
assert local == [0, 4] and blanks == [5, 6] and whole == [0.5, 0.5], "no longer so"
EOF
