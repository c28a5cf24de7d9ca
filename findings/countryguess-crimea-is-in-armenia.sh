#!/usr/bin/env bash
# The Republic of Crimea is Armenia, the Republic of Artsakh is Iraq, and the Chechen Republic is Czechia.
#
# Software: countryguess 0.4.9 (PyPI).
# Seen: guess_country names Armenia for "Republic of Crimea", Iraq for "Republic of Artsakh", Czechia for "Chechen Republic", Albania for "Republic of
#   Abkhazia", South Africa for "Republic of South Ossetia", Kenya for "Republic of Vietnam" and DR Congo for "Democratic Republic of Vietnam".
#   "Artsakh", "Abkhazia", "Crimea" and "Vietnam" alone are None, None, None and Vietnam.
# Surprises: a name that no pattern knows is compared letter by letter with official names, and "Republic of" is most of the letters. The same place
#   without these words is unknown, so the longer and more exact name gets the false answer, and nothing says that it was a guess by likeness.
# Right: None, as for the short name.
# Source: countryguess: looks up countries by name, ISO code or a pattern, with a fuzzy search if there was no exact match.
# Frontline: a name that is not known is refused; those that are like it are told, and none is taken.
source "$(dirname "$0")/lib.sh"
pypi countryguess==0.4.9

cat > names.py <<'PY'
from countryguess import guess_country
for name in ("Republic of Crimea", "Republic of Artsakh", "Chechen Republic", "Republic of Abkhazia", "Republic of South Ossetia", "Republic of Vietnam",
             "Democratic Republic of Vietnam", "Artsakh", "Abkhazia", "Crimea", "Vietnam"):
    print((guess_country(name) or {"name_short": None})["name_short"], end=" | ")
PY
python names.py >seen
cat seen; echo
[ "$(cat seen)" = "Armenia | Iraq | Czechia | Albania | South Africa | Kenya | DR Congo | None | None | None | Vietnam | " ] || { echo "no longer so" >&2; exit 1; }
