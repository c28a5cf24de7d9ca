#!/usr/bin/env bash
# The largest of four counts is none, their sum is less than one of them, and a million times 5000 is 705 million.
#
# Software: rasqal-utils 0.9.33-2 (Debian).
# Seen: of 2147483647, 1, 2 and 3000000000 people, SUM is 852516354.0, and MAX and MIN have no value, while COUNT is 4 and ORDER BY has them in their order. 1000000*5000 is 705032704, 100000*100000 is 1410065408, and 2147483647+1 is
#   -2147483648; "3000000000"^^xsd:integer + 1 is 3000000001.0. ucase of "şuşa" is "şUşA".
# Surprises: a whole number that is written is as large as it is, and one that comes of two others is cut to 32 bits, by the size of these and not of
#   the answer. Sums of small tables are right, and the largest is missing from any table.
# Right: 5147483650, 3000000000, 1; 5000000000, 10000000000, 2147483648; ŞUŞA.
# Source: SPARQL 1.1: MAX and MIN return the greatest and least value of a group. XML Schema: xsd:integer has no limit.
# Frontline: counts in 64 bits, and none of what it counts is left out without a word.
source "$(dirname "$0")/lib.sh"
debian rasqal-utils 0.9.33-2

cat > places.ttl <<'TURTLE'
@prefix : <http://example.org/> .
:a :people 2147483647 . :b :people 1 . :c :people 2 . :d :people 3000000000 .
TURTLE
ask() { { roqet -q -r csv -D places.ttl -e "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT $1" || [ $? -eq 2 ]; } | tail -n +2 | tr "\r\n" "  "; }
{
  ask '(SUM(?p) AS ?s) (MAX(?p) AS ?m) (MIN(?p) AS ?n) (COUNT(?p) AS ?c) { ?x :people ?p }'
  ask '?p { ?x :people ?p } ORDER BY ?p'
  ask '(1000000*5000 AS ?a) (100000*100000 AS ?b) (2147483647+1 AS ?c) ("3000000000"^^xsd:integer+1 AS ?d) (UCASE("şuşa") AS ?e) {}'
} >seen
cat seen; echo
[ "$(cat seen)" = "852516354.0,,,4  1  2  2147483647  3000000000  705032704,1410065408,-2147483648,3000000001.0,şUşA  " ] || { echo "no longer so" >&2; exit 1; }
