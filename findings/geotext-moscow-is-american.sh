#!/usr/bin/env bash
# Moscow is in the United States, Trinidad and Tobago in Uruguay, and Papua New Guinea is Guinea.
#
# Software: geotext 0.4.0 (PyPI).
# Seen: the countries of "He flew to Moscow" and "He flew to Saint Petersburg" are the United States, of "the envoy of Trinidad and Tobago"
#   Uruguay, of "Papua New Guinea" Guinea, and of "Palestine" the United States, each counted once. In "From Yerevan to Baku" there is
#   Baku alone, and in "to Yerevan and Baku" both.
# Surprises: a city belongs to the last of the cities of its name in the list, however small it is. Words in capitals that follow one
#   another are one name, so that the first word of a sentence hides the place behind it.
# Right: Russia, Trinidad and Tobago, Papua New Guinea; Yerevan and Baku; the Moscow that is counted is a town of 23,800 people in Idaho.
# Source: its documentation: country_mentions counts the countries of the places of a text, from the data of GeoNames.
# Frontline: a name that several places have is answered with all of them.
source "$(dirname "$0")/lib.sh"
pypi geotext==0.4.0

python <<'EOF'
from geotext import GeoText

texts = ("He flew to Moscow", "He flew to Saint Petersburg", "the envoy of Trinidad and Tobago", "Papua New Guinea", "Palestine")
countries = [dict(GeoText(text).country_mentions) for text in texts]
cities = [GeoText(text).cities for text in ("From Yerevan to Baku", "to Yerevan and Baku")]
print(countries, cities)
assert countries == [{"US": 1}, {"US": 1}, {"UY": 1}, {"GN": 1}, {"US": 1}], "no longer so"
assert cities == [["Baku"], ["Yerevan", "Baku"]], "no longer so"
EOF
