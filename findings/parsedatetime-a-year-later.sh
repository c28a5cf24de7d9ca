#!/usr/bin/env bash
# 44 days after September 27, 2020 is a day of 2021.
#
# Software: parsedatetime 2.6 (PyPI).
# Seen: "44 days after September 27, 2020" is 10 November 2021, and "2 days before May 8 1992" is 6 May 1991. With "27
#   September 2020", the day first, it is 10 November 2020. The current date has no part in it.
# Surprises: the day and the month are right, and one writing of a date out of two is a year off, forwards after it and
#   backwards before it; each of the two dates alone is read right.
# Right: 10 November 2020 and 6 May 1992.
# Source: its documentation: "5 minutes from now", "2 days after" a date; it has no case with a year in it.
# Frontline: refuses it where a day is asked for, and says what was left over.
source "$(dirname "$0")/lib.sh"
pypi parsedatetime==2.6

python <<'EOF'
from datetime import datetime

from parsedatetime import Calendar

seen = {}
for text in ("September 27, 2020", "44 days after September 27, 2020", "44 days after 27 September 2020",
             "2 days before May 8 1992", "2 days before 8 May 1992"):
    read = {Calendar().parseDT(text, datetime(year, 6, 15))[0].date().isoformat() for year in (2019, 2023)}
    print(text, "->", *read)
    seen[text] = read
assert seen["September 27, 2020"] == {"2020-09-27"}, "no longer so"
assert seen["44 days after September 27, 2020"] == {"2021-11-10"}, "no longer so"
assert seen["44 days after 27 September 2020"] == {"2020-11-10"}, "no longer so"
assert seen["2 days before May 8 1992"] == {"1991-05-06"}, "no longer so"
EOF
