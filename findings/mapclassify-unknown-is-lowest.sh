#!/usr/bin/env bash
# A district of which nothing is known is in the lowest class of the map.
#
# Software: mapclassify 2.10.0 (PyPI).
# Seen: EqualInterval of 0, NaN and 10 in two classes puts NaN into the first, with counts of 2 and 1; UserDefined does the same.
#   Quantiles gives classes that end at 5.5 and at NaN, without a place for anything above 5.5.
# Surprises: the unknown value has a color, and it is that of nothing or little: a map of losses shows the unknown as unharmed.
#   The classes that are to have as many districts each are made of a bound that compares with nothing.
# Right: no class, as geopandas draws it by its own missing_kwds, or an error.
# Source: mapclassify, MapClassifier: yb is the class of each observation, counts the number of observations in each class.
# Frontline: unknown is a class of its own in maps and in shares.
source "$(dirname "$0")/lib.sh"
pypi mapclassify==2.10.0

python <<'EOF'
import mapclassify, numpy

shares = numpy.array([0, numpy.nan, 10.0])
equal = mapclassify.EqualInterval(shares, k=2)
user = mapclassify.UserDefined(shares, bins=[5, 20])
quantiles = mapclassify.Quantiles(numpy.array([0, 1, numpy.nan, 10.0]), k=2)
print(equal.yb.tolist(), equal.counts.tolist(), user.yb.tolist(), quantiles.bins.tolist())
assert equal.yb.tolist() == user.yb.tolist() == [0, 0, 1] and equal.counts.tolist() == [2, 1], "no longer so"
assert quantiles.bins[0] == 5.5 and numpy.isnan(quantiles.bins[1]), "no longer so"
EOF
