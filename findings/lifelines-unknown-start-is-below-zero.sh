#!/usr/bin/env bash
# A village that was held since nobody knows when was held for less than nothing, and fell; a year has 11 months, and none.
#
# Software: lifelines 0.30.3, pandas 2.3.3, numpy 2.4.6 (PyPI).
# Seen: datetimes_to_durations of a start that is None, to 2020-11-10, is -9223372036854775808 days, and the fall is observed; of an end that is before its start -44 days. Kaplan and
#   Meier have a median of -44. From 27.09.2020 and 05.10.2020 to 10.11.2020 are 14 and 6 days. From 2019-12-31 to 2020-12-30 are 365 days, 11 months and 0 years.
# Surprises: an unknown end is a case of its own, and an unknown start becomes a number, which the fits of the library take. The
#   starts are read with the day first, for the first of them is a 27th, and the ends with the month first.
# Right: unknown, or an error; 44 and 36; 12 months, or a unit that is a length.
# Source: lifelines, datetimes_to_durations: transforms a series of start times and end times to durations; fill_date is for missing ends.
# Frontline: a holding whose start is unknown has no length, and dates with points have the day first, all of them.
source "$(dirname "$0")/lib.sh"
pypi lifelines==0.30.3 pandas==2.3.3 numpy==2.4.6

cat > lengths.py <<'PY'
from lifelines import KaplanMeierFitter
from lifelines.utils import datetimes_to_durations as lengths
known = dict(fill_date="2023-09-19")
spans, fell = lengths([None, "2020-11-10", "2020-09-27"], ["2020-11-10", "2020-09-27", "2020-11-10"], **known)
print(*(int(span) for span in spans), *fell, KaplanMeierFitter().fit(spans, fell).median_survival_time_, end=" | ")
print(*lengths(["27.09.2020", "05.10.2020"], ["10.11.2020", "10.11.2020"], **known)[0], end=" | ")
print(*(lengths(["2019-12-31"], ["2020-12-30"], freq=unit, **known)[0][0] for unit in "DMY"))
PY
python lengths.py >seen
cat seen
[ "$(cat seen)" = "-9223372036854775808 -44 44 True True True -44.0 | 14.0 6.0 | 365.0 11.0 0.0" ] || { echo "no longer so" >&2; exit 1; }
