#!/usr/bin/env bash
# A search for dates in a sentence finds the verb "may", and finds one year of two days.
#
# Software: dateparser 1.5.0 (PyPI).
# Seen: in "Azerbaijani forces may be 5 km from Shusha on 8 November 2020", search_dates gives two dates, the first in
#   May of the year of today. Of "between September 27 and November 10, 2020" it gives 2020 alone, on today's day and
#   month; both days that stand there are lost.
# Surprises: the language is given, the date beside it is complete, and what is not in the text (day, month, year) is
#   filled in from the clock, so that the answer changes from run to run.
# Right: 8 November; 27 September and 10 November 2020.
# Source: its documentation of `search_dates`: all parts of the text that stand for a date or time.
# Frontline: `DayReader` takes "may", "march" and their like for months only beside a year, and never reads the clock.
source "$(dirname "$0")/lib.sh"
pypi dateparser==1.5.0

python <<'EOF'
from datetime import datetime
from dateparser.search import search_dates

today = {"RELATIVE_BASE": datetime(2023, 1, 20)}
for text in (
    "Azerbaijani forces may be 5 km from Shusha on 8 November 2020",
    "Between September 27 and November 10, 2020",
):
    found = search_dates(text, languages=["en"], settings=today)
    print(text, "->", [(words, str(day.date())) for words, day in found])
    days = {day.date().isoformat() for _, day in found}
    if "may" in text:
        assert days == {"2023-05-20", "2020-11-08"}, "no longer so"
    else:
        assert not days & {"2020-09-27", "2020-11-10"}, "no longer so"
EOF
