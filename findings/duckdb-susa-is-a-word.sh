#!/usr/bin/env bash
# Susa is a word, Şuşa is none, and what is no letter of a word in it is taken out.
#
# Software: duckdb 1.5.5, polars 2.1.0 (PyPI).
# Seen: the whole of Susa matches \w+ in DuckDB, and Şuşa does not; to take all \W out of Şuşa leaves "ua", and the first word of
#   "Ağdam rayonu" is "A". Polars matches both, and leaves Şuşa as it is. upper() and lower() of DuckDB know ş.
# Surprises: the letters of a word are those of English in one engine and all letters in another, under one sign, in two
#   libraries that are used side by side. A rule that cleans names cuts those of one side.
# Right: letters, as UTS #18 has \w; or a sign that says ASCII.
# Source: Unicode UTS #18, Annex C: \w is alphabetic; RE2, syntax: \w is [0-9A-Za-z_].
# Frontline: names are compared by characters of Unicode, folded by a table.
source "$(dirname "$0")/lib.sh"
pypi duckdb==1.5.5 polars==2.1.0

python <<'EOF'
import duckdb, polars

seen = duckdb.sql(r"""SELECT regexp_full_match('Susa', '\w+'), regexp_full_match('Şuşa', '\w+'),
  regexp_replace('Şuşa', '\W', '', 'g'), regexp_extract('Ağdam rayonu', '\w+'), upper('şuşa')""").fetchone()
names = polars.Series(["Şuşa", "Ağdam rayonu"])
other = names.str.contains(r"^\w+$")[0], names.str.replace_all(r"\W", "")[0], names.str.extract(r"(\w+)")[1]
print("DuckDB", seen, "| Polars", other)
assert seen == (True, False, "ua", "A", "ŞUŞA") and other == (True, "Şuşa", "Ağdam"), "no longer so"
EOF
