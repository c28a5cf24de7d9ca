#!/usr/bin/env bash
# A day after 10-11-2020 is 21 November of the year 10, or 12 October 2020.
#
# Software: cftime 1.6.6.1, cf-units 3.3.1, xarray 2026.9.0, numpy 2.4.6, pandas 3.1.1 (PyPI).
# Seen: a time of 1 in "days since 10-11-2020" is 0010-11-21 by cftime and cf-units, and 2020-10-12 by xarray, which reads times with cftime beside it. In "days since 27-09-2020" it is 0027-09-21 and
#   2020-09-28. 92-05-08 is a day of the year 92. In "days since 9-27-2020", 10/11/2020 and 2020 it is an error, and 2020-11-10 is right.
# Surprises: of the four digits of the year two are taken for a day, and the rest is dropped without a word. Differences of such times are
#   right, so that only a printed date shows it; and the next library has another date, with the month first where it can be.
# Right: an error, as with a slash; or 11 November 2020.
# Source: CF conventions, 4.4: the reference time is written as in udunits, the year first.
# Frontline: refuses 10-11-2020 until it is said which comes first.
source "$(dirname "$0")/lib.sh"
pypi cftime==1.6.6.1 cf-units==3.3.1 xarray==2026.9.0 numpy==2.4.6 pandas==3.1.1

cat > times.py <<'PY'
import cftime
import xarray
from cf_units import Unit
for start in ("10-11-2020", "27-09-2020", "92-05-08", "2020-11-10", "9-27-2020", "10/11/2020", "2020"):
    units = f"days since {start}"
    table = xarray.Dataset({"time": ("time", [1], {"units": units})})
    try:
        times = cftime.num2date(1, units), Unit(units).num2date(1), xarray.decode_cf(table)["time"].values[0]
        print(*(str(time)[:10] for time in times), end=" | ")
    except (TypeError, ValueError):
        print("error", end=" | ")
PY
python times.py >seen
cat seen; echo
[ "$(cat seen)" = "0010-11-21 0010-11-21 2020-10-12 | 0027-09-21 0027-09-21 2020-09-28 | 0092-05-09 0092-05-09 0092-05-09 | 2020-11-11 2020-11-11 2020-11-11 | error | error | error | " ] || { echo "no longer so" >&2; exit 1; }
