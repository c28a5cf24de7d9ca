#!/usr/bin/env bash
# Nineteen ninety two is 111, week 46 of 2020 is New Year, and 7.5 hours leave one after three times two.
#
# Software: jsonata-python 0.7.1 (PyPI).
# Seen: $parseInteger of "nineteen ninety two" with "w" is 111 and of "twenty twenty" 40; of "two thousand and twenty" 2020. $toMillis of "week 46 of 2020" with "week [W] of [Y]" is 1 January 2020, and of
#   10.11.20 with [D].[M].[Y] a day of the year 20; 10:30 alone is a time of the day of asking. 7.5 % 2 is 1, and 190.5 % 360 is 190. Of 4000, null and a village without people, [people != 4000] finds one,
#   and [$not(people = 4000)] two.
# Surprises: the numbers between the words of a year are added up. A week that the picture names is read and not used. A remainder is one of whole
#   numbers, where JSONata has 1.5, so that a bearing loses its half.
# Right: 1992 and 2020, or errors; 9 November 2020, or an error; 1.5 and 190.5.
# Source: JSONata, operators: % returns the remainder; $toMillis: an error for a picture that says too little of the day.
# Frontline: reads numbers in words whole or not at all, and refuses a date without its day, month or year where a day is asked.
source "$(dirname "$0")/lib.sh"
pypi jsonata-python==0.7.1

cat > questions.py <<'PY'
from jsonata import Jsonata
villages = {"villages": [{"name": "Susa", "people": 4000}, {"name": "Zod", "people": None}, {"name": "Agdam"}]}
for question in ('$parseInteger("nineteen ninety two", "w")', '$parseInteger("twenty twenty", "w")', '$parseInteger("two thousand and twenty", "w")',
                 '$fromMillis($toMillis("week 46 of 2020", "week [W] of [Y]"), "[Y]-[M01]-[D01]")', '$fromMillis($toMillis("10.11.20", "[D].[M].[Y]"), "[Y0001]-[M01]-[D01]")',
                 "7.5 % 2", "190.5 % 360", "$count(villages[people != 4000])", "$count(villages[$not(people = 4000)])"):
    print(Jsonata(question).evaluate(villages), end=" | ")
PY
python questions.py >seen
cat seen; echo
[ "$(cat seen)" = "111 | 40 | 2020 | 2020-01-01 | 0020-11-10 | 1 | 190 | 1 | 2 | " ] || { echo "no longer so" >&2; exit 1; }
