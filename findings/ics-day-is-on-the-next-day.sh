#!/usr/bin/env bash
# What happened on 8 November is on 8 November and on the 9th, and if it is asked strictly, on neither.
#
# Software: ics 0.7.3 (PyPI).
# Seen: of an event of all of 8 November, begin is 2020-11-08, end 2020-11-09 and duration one day. timeline.on of 8 and of 9 November has it; with
#   strict=True, neither has it. An event from 27 September to 10 November is on 11 November too.
# Surprises: the end is the first moment after the day, as iCalendar has it, and is compared as if it were the last of the event, while the day
#   that is asked ends a moment before midnight. So the event touches the next day and is longer than its own. Each whole day counts twice.
# Right: on 8 November, with and without strict.
# Source: RFC 5545, 3.6.1: DTEND is the non-inclusive end. ics, Timeline.on: all events that occur on the day; if strict, those included in it.
# Frontline: a span of days names its first and last day, and both are in it.
source "$(dirname "$0")/lib.sh"
pypi ics==0.7.3 arrow==1.4.0

cat > days.py <<'PY'
import arrow
from ics import Calendar, Event
fall, war = Event("fall", "2020-11-08"), Event("war", "2020-09-27", "2020-11-10")
fall.make_all_day()
war.make_all_day()
timeline = Calendar(events=[fall, war]).timeline
print(fall.begin.date(), fall.end.date(), fall.duration.days)
for day in ("2020-11-08", "2020-11-09", "2020-11-10", "2020-11-11", "2020-11-12"):
    at = arrow.get(day)
    print(at.day, *sorted(event.name for event in timeline.on(at)), "strictly", *(event.name for event in timeline.on(at, strict=True)), end=" | ")
PY
python days.py >seen
cat seen; echo
[ "$(cat seen)" = "2020-11-08 2020-11-09 1
8 fall war strictly | 9 fall war strictly | 10 war strictly | 11 war strictly | 12 strictly | " ] || { echo "no longer so" >&2; exit 1; }
