#!/usr/bin/env bash
# 10 November 2020 is 10 January, and is written as 2020-11-315.
#
# Software: zulu 2.0.1 (PyPI).
# Seen: parse("10 Nov 2020", "DD MMM YYYY") is 10 January 2020, and so are 10.11.2020 with "DD.MM.YYYY" and 2020-11-10 with "YYYY-MM-DD";
#   with "dd" they are 10 November. With "yyyy-mm-dd" it is 10 January at 0:11. The day is written with "YYYY-MM-DD" as 2020-11-315.
# Surprises: DD is the day of the year, so that 10 is 10 January, and the month that is read beside it is left out. It is no error
#   that the two contradict each other. In many libraries DD is the day of the month, and the year YYYY is taken as it is meant there.
# Right: an error, since day 10 of the year is not in November.
# Source: Unicode TR 35, date field symbols: d is the day of the month, D of the year; zulu, README: a subset of these patterns.
# Frontline: has no patterns; a day is read by its forms, and what contradicts itself is refused.
source "$(dirname "$0")/lib.sh"
pypi zulu==2.0.1

python <<'EOF'
import zulu

pairs = [("10 Nov 2020", "DD MMM YYYY"), ("10.11.2020", "DD.MM.YYYY"), ("2020-11-10", "YYYY-MM-DD"), ("2020-11-10", "yyyy-mm-dd"),
         ("10 Nov 2020", "dd MMM YYYY")]
seen = [str(zulu.parse(*pair))[:16] for pair in pairs]
written = zulu.parse("2020-11-10").format("YYYY-MM-DD")
print(*seen, written)
assert seen == ["2020-01-10T00:00"] * 3 + ["2020-01-10T00:11", "2020-11-10T00:00"] and written == "2020-11-315", "no longer so"
EOF
