#!/usr/bin/env bash
# The capital of East Timor lies in Delhi, that of Anguilla in Nebraska, and Kuwait has a border with Iran and none with Iraq.
#
# Software: countryinfo 1.0.1 (PyPI), pyproj 3.7.2 for the distances.
# Seen: capital_latlng is more than 4,000 km from latlng of the same country for East Timor and for islands: Dili is at 28.65, 77.22,
#   The Valley (Anguilla) in Nebraska, St. George's in France, Douglas (Isle of Man) in Illinois. borders() of Kuwait are IRN and SAU, while
#   Iraq has KWT among its own; India borders Afghanistan, and Afghanistan not India.
# Surprises: most capitals are right, and the wrong ones are right somewhere: they are other places of the name. Neighbors are told
#   from each side by itself, so that it hangs on who is asked whether two countries touch.
# Right: 8.56 S, 125.57 E; Iraq and Saudi Arabia; a border has two sides.
# Source: GeoNames, 1645457 (Dili); countryinfo, README: capital_latlng is the position of the capital.
# Frontline: a place has a position with its source, and neighbors are districts with a common border.
source "$(dirname "$0")/lib.sh"
pypi countryinfo==1.0.1 pyproj==3.7.2

python <<'EOF'
from countryinfo import CountryInfo
from pyproj import Geod

def apart(name):
    country = CountryInfo(name)
    (south, west), (north, east) = country.latlng(), country.capital_latlng()
    return round(Geod(ellps="WGS84").inv(west, south, east, north)[2] / 1000)

far = {name: apart(name) for name in ("East Timor", "Anguilla", "Grenada", "Isle of Man", "Armenia")}
borders = {name: sorted(CountryInfo(name).borders()) for name in ("Kuwait", "Iraq", "India", "Afghanistan")}
print(far, borders)
assert all((km > 4000) == (name != "Armenia") for name, km in far.items()), "no longer so"
assert "IRN" in borders["Kuwait"] and "IRQ" not in borders["Kuwait"] and "KWT" in borders["Iraq"], "no longer so"
assert "AFG" in borders["India"] and "IND" not in borders["Afghanistan"], "no longer so"
EOF
