#!/usr/bin/env bash
# Of villages with more than 800 people one has 700, and the one with less than 800 is that of which nothing is known.
#
# Software: petl 1.7.30 (PyPI).
# Seen: of a table as it comes from a file, with "5000", "700", None and 900, selectgt(people, 800) has the first two and the last, and
#   selectlt(people, 800) has the one without a number. A column of dates, converted with a form that one of them does not have, has
#   None for it, with strict=True too; an int of "5.7" likewise.
# Surprises: in Python a comparison of a text and a number is an error; here there is an order of all values, nothing first, then
#   numbers, then texts, so that a text is more than any number. The sum of the same column takes "700" for a number.
# Right: an error; or 5,000 and 900, and 700.
# Source: petl, selectgt: rows where the field is greater than the value; convert has failonerror, which is off.
# Frontline: a column is read as what it is asked for, and what is no number is refused with its row.
source "$(dirname "$0")/lib.sh"
pypi petl==1.7.30

python <<'EOF'
import petl

villages = [["name", "people", "day"], ["Susa", "5000", "10.11.2020"], ["Lacin", None, "2020-11-10"], ["Agdam", "700", "09.11.2020"],
            ["Hadrut", 900, None]]

def names(table):
    return petl.values(table, "name").list()

more, less = names(petl.selectgt(villages, "people", 800)), names(petl.selectlt(villages, "people", 800))
days = petl.values(petl.convert(villages, "day", petl.dateparser("%d.%m.%Y", strict=True)), "day").list()
total = petl.stats(villages, "people").sum
print(more, less, days, total)
assert more == ["Susa", "Agdam", "Hadrut"] and less == ["Lacin"], "no longer so"
assert [str(day) for day in days] == ["2020-11-10", "None", "2020-11-09", "None"] and total == 6600, "no longer so"
EOF
