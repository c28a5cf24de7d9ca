#!/usr/bin/env bash
# A latitude of 39.76 degrees is one of 3976.
#
# Software: Babel 2.19.0 (PyPI).
# Seen: parse_decimal("39.76", locale="az") is 3976, and of "39.76011" 3976011; in "de" and "tr" too. In "ru" and "hy",
#   and with a comma in "az", it is 39.76.
# Surprises: the sign that groups thousands is dropped wherever it stands, with two digits behind it or with five, and
#   one language of a country and the next differ in what a point is. "1.5" km are 15 km.
# Right: an error, as by strict=True, which is not the default.
# Source: CLDR: the groups of az have three digits.
# Frontline: decimals have a point, in every language; a comma in a number is refused.
source "$(dirname "$0")/lib.sh"
pypi Babel==2.19.0

python <<'EOF'
from babel.numbers import parse_decimal

texts = ("39.76", "39.76011", "1.5")
seen = {locale: [str(parse_decimal(text, locale=locale)) for text in texts] for locale in ("az", "tr", "hy")}
print(seen, "| az with a comma:", parse_decimal("39,76", locale="az"))
assert seen["az"] == seen["tr"] == ["3976", "3976011", "15"] and seen["hy"][0] == "39.76", "no longer so"
EOF
