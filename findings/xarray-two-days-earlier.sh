#!/usr/bin/env bash
# 10 November 2020 is 8 November, for the days are counted through a calendar that had two more of them.
#
# Software: xarray 2026.9.0 with cftime 1.6.6.1, numpy 2.4.6 (PyPI).
# Seen: 737738 "days since 0001-01-01" is 8 November 2020 by xarray and cftime, and 10 November by Python and NumPy. With
#   the attribute calendar = "proleptic_gregorian" it is 10 November in xarray too.
# Surprises: a count of days from a day has a calendar, and the one that is taken where none is named has Julian leap
#   years before 1582. A table of days written with Python and read as NetCDF is two days early in our time; with a
#   start after 1582 nothing is seen.
# Right: 8 November by the conventions, which name that calendar as the default; the attribute must be written.
# Source: CF Conventions, 4.4.1: standard, the default, is Julian before 1582-10-15 and Gregorian from there.
# Frontline: days are of the proleptic Gregorian calendar, as ISO 8601 has it, and are written as dates.
source "$(dirname "$0")/lib.sh"
pypi xarray==2026.9.0 cftime==1.6.6.1 numpy==2.4.6 pandas==3.1.1

python <<'EOF'
from datetime import date, timedelta

import numpy
import xarray

count = 737738

def read(**attributes):
    time = ("time", [count], {"units": "days since 0001-01-01", **attributes})
    return str(xarray.decode_cf(xarray.Dataset({"time": time})).time.values[0])[:10]

seen = {
    "xarray": read(),
    "xarray, proleptic": read(calendar="proleptic_gregorian"),
    "numpy": str(numpy.datetime64("0001-01-01") + count),
    "Python": str(date(1, 1, 1) + timedelta(count)),
}
print(seen)
assert list(seen.values()) == ["2020-11-08"] + ["2020-11-10"] * 3, "no longer so"
EOF
