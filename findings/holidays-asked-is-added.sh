#!/usr/bin/env bash
# To ask whether New Year 2030 is a holiday adds a year to the list, and 9/5/2020 is no Victory Day.
#
# Software: holidays 0.109 (PyPI).
# Seen: a list of the holidays of Armenia of 2020 has 18 days, and 31 after a date of 2030 was asked for with "in"; get_named
#   then finds a second Victory Day. "05/09/2020" is one and "9/5/2020" and "9.5.2020" are not; "9 May 2020" and 1588982400 are.
# Surprises: a question changes what is asked, so that counts and loops hang on which dates came by before; and a date of the country
#   itself, where the day comes first, is another day of the year, with no error.
# Right: the list as it was made; an error for a date that has two readings.
# Source: holidays, HolidayBase: expand adds the year of a date that is asked for, and is on; keys may be any date that dateutil reads.
# Frontline: a question changes nothing, and a date that has two readings is refused with both.
source "$(dirname "$0")/lib.sh"
pypi holidays==0.109

python <<'EOF'
import holidays

days = holidays.country_holidays("AM", years=2020)
before = len(days), len(days.get_named("Victory"))
asked = "2030-01-01" in days
after = len(days), len(days.get_named("Victory"))
texts = [text in days for text in ("05/09/2020", "9/5/2020", "9.5.2020", "9 May 2020")]
print(before, asked, after, texts)
assert after[0] > before[0] and (before[1], after[1]) == (1, 2), "no longer so"
assert texts == [True, False, False, True], "no longer so"
EOF
