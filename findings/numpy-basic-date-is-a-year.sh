#!/usr/bin/env bash
# 20201110 is a year, and 1993 is New Year's Day.
#
# Software: numpy 2.4.6, pandas 3.1.1 (PyPI).
# Seen: datetime64("20201110") is the year 20,201,110, and one of its days is far in the future. datetime64("1993") equals
#   datetime64("1993-01-01"). Timestamp of pandas reads 20201110 as 10 November 2020.
# Surprises: the basic format of ISO 8601 is refused by nobody, and the year is right in all arithmetic of years. An array of
#   text is turned into times by one call, with no format asked for.
# Right: 10 November 2020, or an error; a year of more than four digits has a sign by ISO 8601.
# Source: ISO 8601-1:2019, 5.2.2.1 (calendar date, basic format) and 4.4 (expanded representations).
# Frontline: reads 20201110 as 10 November 2020; a year is the days from its first to its last.
source "$(dirname "$0")/lib.sh"
pypi numpy==2.4.6 pandas==3.1.1

python <<'EOF'
import numpy, pandas

day = numpy.array(["20201110"], "datetime64")[0]
years = int((day - numpy.datetime64("2020")) / numpy.timedelta64(1, "Y"))
same = bool(numpy.datetime64("1993") == numpy.datetime64("1993-01-01"))
print(repr(day), "is", years, "years after 2020 | 1993 is 1 January:", same, "| pandas", pandas.Timestamp("20201110").date())
assert years == 20199090 and same and str(pandas.Timestamp("20201110").date()) == "2020-11-10", "no longer so"
EOF
