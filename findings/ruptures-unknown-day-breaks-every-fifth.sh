#!/usr/bin/env bash
# A war that changed once, after day 9, changed after days 5 and 10, and one with an unknown day after every fifth.
#
# Software: ruptures 1.1.10, numpy 2.4.6 (PyPI).
# Seen: of nine days with 0 deaths and eleven with 5, Pelt finds breaks after 5 and 10, and Binseg and Dynp, asked for one, after 10; with jump=1 all three find 9. Of ten days with 0 and ten
#   with 5 all find 10; once the fourth day is NaN, Pelt finds 5, 10 and 15, and the others 5.
# Surprises: days are tried five apart, in the exact methods too, so that a break which is not on a fifth day is moved, or made two. An unknown
#   day is no error, and one of 20 gives breaks where nothing changed.
# Right: 9; 10, or an error.
# Source: ruptures, Dynp and Pelt: find the optimal segmentation; jump: subsample (one every jump points).
# Frontline: finds no breaks; a day without a claim is unknown, and said to be.
source "$(dirname "$0")/lib.sh"
pypi ruptures==1.1.10 numpy==2.4.6

cat > breaks.py <<'PY'
import numpy
from ruptures import Binseg, Dynp, Pelt
ninth, tenth = (numpy.array([0.0] * days + [5.0] * (20 - days)) for days in (9, 10))
unknown = tenth.copy()
unknown[3] = numpy.nan
for days, options in ((ninth, {}), (ninth, {"jump": 1}), (tenth, {}), (unknown, {})):
    print(Pelt(model="l2", **options).fit(days).predict(pen=1), *(method(model="l2", **options).fit(days).predict(n_bkps=1) for method in (Binseg, Dynp)), end=" | ")
PY
python breaks.py >seen
cat seen; echo
[ "$(cat seen)" = "[5, 10, 20] [10, 20] [10, 20] | [9, 20] [9, 20] [9, 20] | [10, 20] [10, 20] [10, 20] | [5, 10, 15, 20] [5, 20] [5, 20] | " ] || { echo "no longer so" >&2; exit 1; }
