#!/usr/bin/env bash
# Fighting in Indochina was in China, that in the Niger Delta is in Niger, and a war of India and Pakistan is India's.
#
# Software: countrycode 0.6.0, country_converter 1.3.2 with pandas 2.3.3 (PyPI).
# Seen: both give CHN for Indochina and NER for the Niger Delta, which is in Nigeria. For "New Mexico" and "New Jersey" countrycode gives MEX and JEY, and
#   country_converter nothing; for "India-Pakistan" countrycode gives IND, and country_converter both. "Northern Ireland" is neither's.
# Surprises: a pattern that is found anywhere in a name makes the name that country's, so that a region is its neighbor. One of the two has
#   guarded itself against New Mexico, and none against the region that gave conflict tables their rows of the 1950s. Of two countries in a
#   name, one library drops the second.
# Right: no country for Indochina, New Mexico and New Jersey; NGA; and two, or none, for India-Pakistan.
# Source: countrycode, country_converter: both find countries by regular expressions of their English names.
# Frontline: a name is a whole name of one place; of two places with that name, both are told.
source "$(dirname "$0")/lib.sh"
pypi countrycode==0.6.0 country_converter==1.3.2 pandas==2.3.3

cat > names.py <<'PY'
import logging
import country_converter
from countrycode import countrycode
logging.disable()
for name in ("Indochina", "Niger Delta", "New Mexico", "New Jersey", "India-Pakistan", "Northern Ireland"):
    print(countrycode(name, "country.name", "iso3c"), country_converter.convert(name, to="ISO3"), end=" | ")
PY
python names.py >seen
cat seen; echo
[ "$(cat seen)" = "CHN CHN | NER NER | MEX not found | JEY not found | IND ['IND', 'PAK'] | None not found | " ] || { echo "no longer so" >&2; exit 1; }
