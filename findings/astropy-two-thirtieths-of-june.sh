#!/usr/bin/env bash
# Sixty days from 9 May 1992 have two 30 Junes, and 10,412 days after it is the day before 10 November 2020.
#
# Software: astropy 8.0.2 (PyPI).
# Seen: Time("1992-05-09") with 0 to 59 days added to it is 59 different dates, with 30 June twice; all later ones are a second before
#   midnight. With 10,412 days it is 2020-11-09 23:59:49, and to 10 November they are 10412.000127 days. A year later is 05:59:59.
# Surprises: from midnight to midnight a series of whole days leaves midnight by one second at each leap second, and its dates, cut to
#   the day, are the dates before. In a table of days of one month none of it is seen.
# Right: 10 November 2020 for dates; scale="tai" has it.
# Source: IERS, Bulletin C: a leap second at the end of June 1992; astropy, Time: a day added is one of 86,400 seconds of TAI.
# Frontline: a day is a date, and has no seconds.
source "$(dirname "$0")/lib.sh"
pypi astropy==8.0.2

python <<'EOF'
import numpy
from astropy import units
from astropy.time import Time

fallen = Time("1992-05-09")
dates = [moment[:10] for moment in (fallen + numpy.arange(60) * units.day).iso]
later = (fallen + 10412 * units.day).iso
atomic = (Time("1992-05-09", scale="tai") + 10412 * units.day).iso
print(len(dates), len(set(dates)), later, atomic)
assert len(set(dates)) == 59 and dates.count("1992-06-30") == 2, "no longer so"
assert later == "2020-11-09 23:59:49.000" and atomic == "2020-11-10 00:00:00.000", "no longer so"
EOF
