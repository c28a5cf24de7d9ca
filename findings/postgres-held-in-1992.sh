#!/usr/bin/env bash
# A village of which only 2020 is known was held in 1992, once the table is turned.
#
# Software: PostgreSQL 15 with postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian), its extension tablefunc.
# Seen: of rows Susa 1992 A, Susa 2020 B and Agdam 2020 B, crosstab() with the columns y1992 and y2020 gives Susa A, B and
#   Agdam B, null. With the second query, for the years, Agdam has null, B.
# Surprises: the year of a row is used to sort it and for nothing else; the values are put from the left. A table with one
#   gap has wrong years behind it in that row alone.
# Right: null in 1992 and B in 2020.
# Source: PostgreSQL, tablefunc, crosstab(text): fills the columns from left to right with the values of a name.
# Frontline: a claim has its own days, in a row of its own.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

postgis >seen <<'SQL'
CREATE EXTENSION tablefunc;
CREATE TABLE held(name text, year int, holder text);
INSERT INTO held VALUES ('Susa', 1992, 'A'), ('Susa', 2020, 'B'), ('Agdam', 2020, 'B');
SELECT * FROM crosstab('SELECT name, year, holder FROM held ORDER BY 1, 2') AS t(name text, y1992 text, y2020 text);
SELECT * FROM crosstab('SELECT name, year, holder FROM held ORDER BY 1, 2', 'SELECT DISTINCT year FROM held ORDER BY 1')
  AS t(name text, y1992 text, y2020 text);
SQL
tr '\n' ' ' <seen >line
cat line; echo
[ "$(cat line)" = "Agdam|B| Susa|A|B Agdam||B Susa|A|B " ] || { echo "no longer so" >&2; exit 1; }
