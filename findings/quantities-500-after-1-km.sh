#!/usr/bin/env bash
# A kilometer and 500 meters are 250.5 on average, and 20 degrees Celsius are 20 kelvins.
#
# Software: quantities 0.16.4, numpy 2.4.6, unyt 3.2.0 for the other way (PyPI).
# Seen: numpy.concatenate of [1] km and [500] m is [1, 500] without a unit, and so are hstack and where; interp of 1,500 m between 1 and 2
#   km is the value at 2. mean([1 km, 500 m]) is 250.5, in unyt too. rescale of 20 degC gives 20 K, and 36 degF.
# Surprises: + and > mind the units, sin of degrees is an error, and maximum and linspace of two units too, so that one trusts them; what
#   joins two columns or looks a length up drops them, and no number looks wrong. unyt refuses the first four.
# Right: 0.75 km; an error; 293.15 K.
# Source: BIPM, The International System of Units, 2.3.1: 0 degrees Celsius are 273.15 K; numpy, concatenate: joins what it is given.
# Frontline: a length is a type, and knows its unit.
source "$(dirname "$0")/lib.sh"
pypi quantities==0.16.4 unyt==3.2.0 numpy==2.4.6

python <<'EOF'
import numpy, quantities, unyt

def plain(array):
    return str(getattr(array, "dimensionality", "dimensionless")) == "dimensionless" and numpy.asarray(array).tolist()

far, near = [1] * quantities.km, [500] * quantities.m
joined = plain(numpy.concatenate([far, near])), plain(numpy.hstack([far, near])), plain(numpy.where([False], far, near))
between = float(numpy.interp(1500 * quantities.m, [1, 2] * quantities.km, [0, 10]))
mean = float(numpy.mean([1 * quantities.km, 500 * quantities.m]))
warm = float(quantities.Quantity(20, "degC").rescale("K"))
try:
    other = numpy.concatenate([unyt.unyt_array([1], "km"), unyt.unyt_array([500], "m")])
except unyt.exceptions.UnitInconsistencyError:
    other = "refused"
print(*joined, between, mean, warm, other)
assert joined == ([1, 500], [1, 500], [500]) and (between, mean, warm, other) == (10, 250.5, 20, "refused"), "no longer so"
EOF
