#!/usr/bin/env bash
# The country of Niger is Nigeria, and Curaçao is the Netherlands.
#
# Software: pycountry 26.2.16 (PyPI).
# Seen: the first answer of countries.search_fuzzy("Niger") is Nigeria, before Niger. That of the whole, exact name
#   "Curaçao" is the Netherlands. All other countries find themselves.
# Surprises: a search that is called fuzzy does not put first what is equal. Nigeria has a state of Niger and a name
#   that begins with it, so it gets more points; the Netherlands have a part called Curaçao.
# Right: Niger; Curaçao. Both are entries of ISO 3166-1 (NE, CW).
# Source: its README: matches on names of countries are preferred, and more matches are listed before fewer.
# Frontline: an equal name comes before a similar one, and a name of two places is refused with both.
source "$(dirname "$0")/lib.sh"
pypi pycountry==26.2.16

python <<'EOF'
import pycountry

wrong = {}
for country in pycountry.countries:
    first = pycountry.countries.search_fuzzy(country.name)[0].name
    if first != country.name:
        wrong[country.name] = first
print(wrong)
assert wrong == {"Niger": "Nigeria", "Curaçao": "Netherlands"}, "no longer so"
EOF
