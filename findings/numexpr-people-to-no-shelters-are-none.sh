#!/usr/bin/env bash
# 4,000 people to no shelters are none to a shelter, the sum of two counts is below zero, and a latitude of 39.7 is not 39.7.
#
# Software: numexpr 2.14.2, pandas 3.1.1, numpy 2.4.6 (PyPI).
# Seen: people // shelters and people % shelters of 4000 and 0, whole numbers, are 0 and 0; in pandas, where NumExpr is installed, DataFrame.eval gives the same, and with
#   engine="python" infinite and NaN. u + u of 200 in a column of uint8 is 400 with one engine and 144 with the other. sum of 2147483647 and 1 in int32 is
#   -2147483648 and with NumPy 2147483648. f == 39.7, of 39.7 in a column of float32, is false and with NumPy true.
# Surprises: pandas hands the text of an expression to NumExpr wherever it finds it, so that one program has other numbers on two machines. A
#   place with no shelter is the best of all by people to a shelter, and nothing is warned of.
# Right: infinite, unknown or an error; 2147483648; true; and one answer to one expression.
# Source: pandas, eval: "python" performs operations as if you had eval'd in top level Python; the default engine is numexpr where it is installed.
# Frontline: evaluates no expressions, and its counts are of 64 bits.
source "$(dirname "$0")/lib.sh"
pypi numexpr==2.14.2 pandas==3.1.1 numpy==2.4.6

cat > shelters.py <<'PY'
import numexpr
import numpy
import pandas
frame = pandas.DataFrame({"people": [4000, 10], "shelters": [0, 3], "u": numpy.array([200, 1], dtype="uint8")})
people, shelters = frame["people"].to_numpy(), frame["shelters"].to_numpy()
print(numexpr.evaluate("people // shelters")[0], numexpr.evaluate("people % shelters")[0], end=" | ")
for engine in (None, "python"):
    print(*(frame.eval(text, engine=engine)[0] for text in ("people // shelters", "people % shelters", "u + u")), end=" | ")
many, latitudes = numpy.array([2147483647, 1], dtype="int32"), numpy.array([39.7], dtype="float32")
print(numexpr.evaluate("sum(many)"), many.sum(), numexpr.evaluate("latitudes == 39.7")[0], (latitudes == 39.7)[0])
PY
python shelters.py >seen
cat seen
[ "$(cat seen)" = "0 0 | 0 0 400 | inf nan 144 | -2147483648 2147483648 False True" ] || { echo "no longer so" >&2; exit 1; }
