#!/usr/bin/env bash
# The first three months of a year are one, and the next three are February to April.
#
# Software: pandas 3.1.1, polars 2.1.0 (PyPI).
# Seen: a value for each day from January to June 2020, added up by 3ME, is 31 to the end of January, 90 to the end of April and
#   61 to the end of July. By 3MS it is 91 and 91. Polars' windows of three months are 91 and 91.
# Surprises: the two names differ in the label, one by the end of the months and one by their start, and divide a year in two
#   ways. The first of four quarters has a month, and the last has days that are not there.
# Right: 91 and 91, labeled with the end of March and of June, as with QE.
# Source: pandas, resample: rule is the offset of the target; that bins are anchored at the first month's end follows from
#   closed="right" for ME.
# Frontline: series step by days, and a period has two days.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 polars==2.1.0

python <<'EOF'
from datetime import date
import pandas, polars

days = pandas.Series(1, index=pandas.date_range("2020-01-01", "2020-06-30"))
by = {rule: {str(label.date()): int(count) for label, count in days.resample(rule).sum().items()} for rule in ("3ME", "3MS", "QE")}
frame = polars.DataFrame({"day": polars.date_range(date(2020, 1, 1), date(2020, 6, 30), eager=True)})
other = frame.group_by_dynamic("day", every="3mo").agg(polars.len())["len"].to_list()
print(by, "| Polars", other)
assert list(by["3ME"].values()) == [31, 90, 61] and list(by["3MS"].values()) == other == [91, 91], "no longer so"
assert by["QE"] == {"2020-03-31": 91, "2020-06-30": 91}, "no longer so"
EOF
