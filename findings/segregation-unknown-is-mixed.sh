#!/usr/bin/env bash
# Two groups that live half apart are wholly mixed, as soon as nobody has counted one village.
#
# Software: segregation 2.5.4, pandas 3.1.1, numpy 2.4.6 (PyPI).
# Seen: of two villages of 20, one with 10 of a group and one with none, Isolation is 0.5 and Entropy 0.384. With a third of 20 of which the group is unknown, NaN, both are 0.0, and Dissim is
#   NaN. Where 5 of the group live in a third village whose people nobody has counted, Isolation is 0.333 and Entropy 0.0.
# Surprises: 0 is the value of a group that nobody lives apart from, or meets at all, and comes without a warning; the index beside it is unknown. Censuses
#   of disputed districts have such rows.
# Right: unknown, as by Dissim; or 0.5 and 0.384, with the row left out.
# Source: segregation, Isolation: the probability that a member of the group meets another; 1 is the most segregated. pandas: NaN is missing.
# Frontline: a place of which nobody knows who held it is counted as unknown.
source "$(dirname "$0")/lib.sh"
pypi segregation==2.5.4 pandas==3.1.1 numpy==2.4.6

cat > villages.py <<'PY'
import numpy
import pandas
from segregation.singlegroup import Dissim, Entropy, Isolation
nan = numpy.nan
for group, people in (([10, 0], [20, 20]), ([10, 0, nan], [20, 20, 20]), ([10, 0, 5], [20, 20, nan])):
    villages = pandas.DataFrame({"group": group, "people": people})
    print(*(round(float(index(villages, "group", "people").statistic), 3) for index in (Isolation, Entropy, Dissim)), end=" | ")
PY
python villages.py 2>/dev/null >seen
cat seen; echo
[ "$(cat seen)" = "0.5 0.384 0.667 | 0.0 0.0 nan | 0.333 0.0 nan | " ] || { echo "no longer so" >&2; exit 1; }
