#!/usr/bin/env bash
# Шуша and Лачин sound the same, Ağdam and Agdam do not, and "Agdam Agdam" is like "Agdam" to the last letter.
#
# Software: PostgreSQL 15 with postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian), its extensions fuzzystrmatch and pg_trgm.
# Seen: difference() of Шуша and Лачин is 4, the most; of Ağdam and Agdam it is 1, and of Şuşa and Susa 2; soundex of Шуша is "". By
#   pg_trgm the similarity of "Agdam Agdam" and "Agdam" is 1, of "abab" and "ababab" too, and of Şuşa and Susa 0.
# Surprises: a name without letters of English has no sound, and two such names have the same; in a table with some of them all are
#   one. The trigrams of a name are a set, so that what comes twice comes once.
# Right: no answer, or a comparison by letters; Şuşa and Susa differ in two signs of four.
# Source: PostgreSQL, fuzzystrmatch: soundex and others do "not work well with multibyte encodings"; pg_trgm: a count of shared trigrams.
# Frontline: compares the letters of a name, in any script.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

postgis >seen <<'SQL'
SET client_encoding = 'UTF8';
CREATE EXTENSION fuzzystrmatch;
CREATE EXTENSION pg_trgm;
SELECT difference('Шуша', 'Лачин'), difference('Ağdam', 'Agdam'), difference('Şuşa', 'Susa'), soundex('Шуша') = '',
  similarity('Agdam Agdam', 'Agdam'), similarity('abab', 'ababab'), similarity('Şuşa', 'Susa');
SQL
cat seen
[ "$(cat seen)" = "4|1|2|t|1|1|0" ] || { echo "no longer so" >&2; exit 1; }
