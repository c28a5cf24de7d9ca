#!/usr/bin/env bash
# Every day for 44 days is 13 February, and the first and third Monday is every third one.
#
# Software: recurrent 0.4.1, python-dateutil 4.0.0 (PyPI).
# Seen: "every day for 44 days" is FREQ=DAILY;BYYEARDAY=44, the 44th day of each year. With a start before or behind it the 44 days
#   are gone, and the rule has no end. "every 1st and 3rd monday" is FREQ=WEEKLY;INTERVAL=3: every third week.
# Surprises: "every week for 3 weeks" has an end, and "every day" with "from" and "to" has both; the same number behind "for" is read in
#   three ways by the words around it. What is not understood leaves no trace in the rule.
# Right: COUNT=44; FREQ=MONTHLY;BYDAY=1MO,3MO.
# Source: RFC 5545, 3.3.10: COUNT bounds a rule, BYYEARDAY is a day of the year, and 1MO is the first Monday of a month.
# Frontline: reads no rules that repeat; series step by days from a first to a last one.
source "$(dirname "$0")/lib.sh"
pypi recurrent==0.4.1 python-dateutil==4.0.0

python <<'EOF'
from datetime import datetime
from dateutil.rrule import rrulestr
from recurrent import RecurringEvent

def rule(text):
    return RecurringEvent(now_date=datetime(2023, 1, 1)).parse(text)

days = rule("every day for 44 days")
first = [f"{day:%d %B %Y}" for day in rrulestr(days, dtstart=datetime(2023, 1, 1))[:2]]
endless = rule("daily for 44 days starting september 27 2020")
mondays = rule("every 1st and 3rd monday")
ended = rule("every week for 3 weeks")
print(days, first, endless, mondays, ended)
assert "BYYEARDAY=44" in days and first == ["13 February 2023", "13 February 2024"], "no longer so"
assert "44" not in endless and "UNTIL" not in endless and "COUNT" not in endless, "no longer so"
assert "INTERVAL=3;FREQ=WEEKLY" in mondays and "UNTIL=20230122" in ended, "no longer so"
EOF
