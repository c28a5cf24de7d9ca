#!/usr/bin/env bash
# Not 5,000 people are one village with != and three with not, and "from Susa to Agdam" is a list of two.
#
# Software: tinydb 4.9.0 (PyPI).
# Seen: of four villages, with 5,000 people, None, no such field, and no such field, where(people) != 5000 finds the one with None, and
#   ~(where(people) == 5000) finds three. one_of("from Susa to Agdam") finds both villages;
#   any("abc") on a name finds every name that has one of the letters.
# Surprises: != is not the contrary of ==, and no document of unknown people is in either answer. A text, where a list is meant, is
#   searched for parts, and is no error.
# Right: one rule for both; an error for a text in place of a list.
# Source: tinydb, where: "!=" is "not equal"; one_of takes the list of items of which the field should be one.
# Frontline: a place without a value is told as such, apart from those that have another one.
source "$(dirname "$0")/lib.sh"
pypi tinydb==4.9.0

python <<'EOF'
from tinydb import TinyDB, where
from tinydb.storages import MemoryStorage

villages = TinyDB(storage=MemoryStorage)
for village in ({"name": "Susa", "people": 5000}, {"name": "Lacin", "people": None}, {"name": "Hadrut"}, {"name": "Agdam"}):
    villages.insert(village)

def names(condition):
    return [village["name"] for village in villages.search(condition)]

other, negated = names(where("people") != 5000), names(~(where("people") == 5000))
listed, letters = names(where("name").one_of("from Susa to Agdam")), names(where("name").any("abc"))
print(other, negated, listed, letters)
assert other == ["Lacin"] and negated == ["Lacin", "Hadrut", "Agdam"], "no longer so"
assert listed == ["Susa", "Agdam"] and letters == ["Susa", "Lacin", "Hadrut", "Agdam"], "no longer so"
EOF
