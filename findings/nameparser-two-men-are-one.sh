#!/usr/bin/env bash
# Two men are one, the family of a man is "oglu", and a man of Baku is called Baku.
#
# Software: nameparser 2.6.0 (PyPI).
# Seen: HumanName of "Aram Petrosyan and Tigran Hakobyan" is Aram Hakobyan, with "Petrosyan and Tigran" in the middle. Of "Mammadov Rashad Elman oglu", as passports have it, the last name is oglu, and with a comma behind Mammadov it is
#   Mammadov. The first name of "Ali Karimov, Baku" is Baku and the last Ali Karimov. Of "Tigran Hakobyan 2nd" the last name is 2nd; of "Tigran Hakobyan III" it is Hakobyan.
# Surprises: each is split without an error or a word of doubt. In a list of the killed, names in the order of family, own and father's share the
#   family "oglu", and are joined and counted by it.
# Right: two men, or an error; Mammadov; Ali.
# Source: nameparser: parses human names into their individual components; prefixes, suffixes and conjunctions are known to it.
# Frontline: has names of places and parties, and takes none of them apart.
source "$(dirname "$0")/lib.sh"
pypi nameparser==2.6.0

cat > names.py <<'PY'
from nameparser import HumanName
for text in ("Aram Petrosyan and Tigran Hakobyan", "Mammadov Rashad Elman oglu", "Mammadov, Rashad Elman oglu", "Ali Karimov, Baku", "Tigran Hakobyan 2nd", "Tigran Hakobyan III"):
    name = HumanName(text)
    print(name.first, name.middle, name.last, sep="/", end=" | ")
PY
python names.py >seen
cat seen; echo
[ "$(cat seen)" = "Aram/Petrosyan and Tigran/Hakobyan | Mammadov/Rashad Elman/oglu | Rashad/Elman oglu/Mammadov | Baku//Ali Karimov | Tigran/Hakobyan/2nd | Tigran//Hakobyan | " ] || { echo "no longer so" >&2; exit 1; }
