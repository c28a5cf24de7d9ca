#!/usr/bin/env bash
# A search for 10 or for 2020 does not find 2020-11-10 or 10.11.2020, and one for Will, a place, finds nothing.
#
# Software: PostgreSQL 15 with postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: of "fell on 2020-11-10" the full-text search has the words fell, 2020, -11 and -10; plainto_tsquery of 10 does not match
#   it, and that of 2020-11-10 does; 10.11.2020 is one word, and 2020 does not match. "9-10 November" has 9 and -10. "Will fell"
#   is not found by "Will", and in Turkish "Ağdam" is ağda, and "Ağdam'ın" is ağda and ın.
# Surprises: a hyphen before a digit makes it a number below zero, and a date with points is a version. A name that is a word of
#   every day is left out of both the text and the question.
# Right: the date, or its three numbers; in Turkish Ağdam both times.
# Source: PostgreSQL, text search parsers: signed integer, and version; dictionaries: stop words.
# Frontline: finds places by their names, and statements by their places and days.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

postgis >seen <<'SQL'
SELECT strip(to_tsvector('english', 'fell on 2020-11-10')), strip(to_tsvector('english', '9-10 November'));
SELECT to_tsvector('english', text) @@ plainto_tsquery('english', word) FROM (VALUES ('fell on 2020-11-10', '10'),
  ('fell on 2020-11-10', '2020-11-10'), ('fell on 10.11.2020', '2020'), ('Will fell', 'Will')) AS t(text, word);
SELECT strip(to_tsvector('turkish', 'Ağdam')), strip(to_tsvector('turkish', 'Ağdam''ın'));
SQL
tr '\n' ' ' <seen >line
cat line; echo
[ "$(cat line)" = "'-10' '-11' '2020' 'fell'|'-10' '9' 'novemb' f t f f 'ağda'|'ağda' 'ın' " ] ||
  { echo "no longer so" >&2; exit 1; }
