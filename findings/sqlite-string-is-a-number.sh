#!/usr/bin/env bash
# A column of strings holds numbers, and of districts 010 and 10 one is dropped.
#
# Software: sqlite3 3.40.1-2+deb12u2 (Debian).
# Seen: in a column declared as STRING the texts '010' and '1e3' are the whole numbers 10 and 1000; of two rows with the keys '010'
#   and '10' INSERT OR IGNORE keeps the first, as 10. A column of POINT makes '5.0' a 5. In TEXT all stay.
# Surprises: a type that is not known is numeric, and one with INT in its name is of integers, so that STRING, which is a text in
#   many databases, is the one name that undoes a text, and POINT is for its last three letters.
# Right: texts, or an error for a type that is not known, as STRICT tables have it.
# Source: SQLite, Datatypes, 3.1: affinity is found by substrings, INT first, and is NUMERIC for all other names.
# Frontline: a code is the text that it is; its files of SQLite are GeoPackages, whose columns have the types of the standard.
source "$(dirname "$0")/lib.sh"
debian sqlite3 3.40.1-2+deb12u2

sqlite3 :memory: >seen <<'EOF'
CREATE TABLE districts (code STRING PRIMARY KEY, name);
INSERT OR IGNORE INTO districts VALUES ('010', 'Agdam'), ('10', 'Shushi'), ('1e3', 'Lachin');
SELECT code, typeof(code), name FROM districts;
CREATE TABLE others (place POINT, code TEXT);
INSERT INTO others VALUES ('5.0', '010');
SELECT place, typeof(place), code FROM others;
EOF
cat seen
diff seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
10|integer|Agdam
1000|integer|Lachin
5|integer|010
EOF
