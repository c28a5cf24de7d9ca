#!/usr/bin/env bash
# Of three villages none has more than 300 people, and a quarter of them has more than any number.
#
# Software: statsmodels 0.15.0, scipy 1.17.1 (PyPI).
# Seen: ECDF of 100, 200, 300 and NaN is 0.5 at 200, 0.75 at 300 and 0.75 at infinity. scipy's ecdf refuses a NaN.
# Surprises: a distribution that never reaches one. The unknown is sorted behind the largest and counted, and every share below it is too small: with
#   half of the figures missing, half of the villages have more people than any.
# Right: 0.67, 1 and 1, or an error.
# Source: statsmodels, ECDF: the share of observations that are at most x, a step function from 0 to 1.
# Frontline: shares are of the known, and the unknown are counted beside them.
source "$(dirname "$0")/lib.sh"
pypi statsmodels==0.15.0 scipy==1.17.1

cat > people.py <<'PY'
import numpy
import scipy.stats
from statsmodels.distributions.empirical_distribution import ECDF
people = [100, 200, 300, numpy.nan]
print(*ECDF(people)([200, 300, numpy.inf]), end=" ")
try:
    print(scipy.stats.ecdf(people).cdf.probabilities)
except ValueError as error:
    print("refused")
PY
python people.py >seen
cat seen
[ "$(cat seen)" = "0.5 0.75 0.75 refused" ] || { echo "no longer so" >&2; exit 1; }
