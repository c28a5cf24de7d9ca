#!/usr/bin/env bash
# Noon of the 10th is nearest to the 10th, and noon of the 11th to the 12th.
#
# Software: pandas 3.1.1, polars 2.1.0 (PyPI).
# Seen: Timestamp.round("D") takes noon of 10 November 2020 to the 10th, of the 11th to the 12th, of the 12th to the 12th.
#   A year later both the 10th and the 11th go to the 11th. polars takes each of them up.
# Surprises: a half goes to the even one, and even is not the number of the day, but the count of days since 1970, so that
#   the next year is odd. Of events that are all at noon, half of the days have none and the others twice as many.
# Right: one side for all of them; a day has no parity. In polars it is the side that its documentation does not say.
# Source: pandas, dt.round: round half to even; of what, it does not say. polars: half-way points go to the start.
# Frontline: the day of a time is the one that it is on.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 polars==2.1.0

python <<'EOF'
import pandas
import polars

noons = pandas.Series(pandas.date_range("2020-11-10 12:00", periods=6, freq="D"))
rounded = noons.dt.round("D").dt.day.tolist()
other = polars.Series(noons.tolist()).dt.round("1d").dt.day().to_list()
print("noon of", noons.dt.day.tolist(), "rounds to", rounded, "| polars", other)
next_year = pandas.Series(pandas.date_range("2021-11-10 12:00", periods=2, freq="D")).dt.round("D").dt.day.tolist()
print("a year later, noon of [10, 11] rounds to", next_year)
assert rounded == [10, 12, 12, 14, 14, 16] and next_year == [11, 11], "no longer so"
assert other == [11, 12, 13, 14, 15, 16], "no longer so"
EOF
