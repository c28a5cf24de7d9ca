#!/usr/bin/env bash
# A million barrels of oil a day are 750 thousand.
#
# Software: pint 0.25.3 (PyPI), units 2.22-2 (Debian).
# Seen: 1 bbl is 0.119 cubic meters in pint and 0.159 in GNU units. In pint the other one is called oil_bbl.
# Surprises: two libraries of units agree on every mile and every year, and not on a symbol that nobody writes for anything
#   but oil; the figure is a quarter too small, which no check of dimensions finds.
# Right: 42 gallons, 0.159 cubic meters.
# Source: NIST SP 811, appendix B: barrel [for petroleum, 42 gallons (U.S.)] (bbl) is 0.1589873 cubic meters.
# Frontline: has units of distance and of area, and none with two meanings.
source "$(dirname "$0")/lib.sh"
debian units 2.22-2
pypi pint==0.25.3

by_units=$(units --terse bbl m^3)
by_pint=$(python -c 'import pint; print(round(pint.UnitRegistry()("1 bbl").to("m^3").magnitude, 3))')
named=$(python -c 'import pint; print(round(pint.UnitRegistry()("1 oil_bbl").to("m^3").magnitude, 3))')
printf 'a barrel: %s in units, %s in pint, where oil_bbl is %s\n' "$by_units" "$by_pint" "$named"
[[ "$by_units" = 0.1589* && "$by_pint" = 0.119 && "$named" = 0.159 ]] || { echo "no longer so" >&2; exit 1; }
