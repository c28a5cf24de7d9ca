#!/usr/bin/env bash
# 1993 is later than 1 January 2020.
#
# Software: rdflib 7.6.0 (PyPI).
# Seen: FILTER(?day >= "2020-01-01"^^xsd:date) finds a day of 2020, and also "1993"^^xsd:gYear, and also the text "10.11.
#   1992". The filter for days before 2020 finds neither.
# Surprises: values that cannot be compared are sorted by the names of their types, and the result is taken for an answer;
#   xsd:date comes before xsd:gYear in the alphabet. A history whose older claims have years alone is found as of today.
# Right: an error in the filter, by which the row is left out of both.
# Source: W3C, SPARQL 1.1, 17.3: >= is defined for numbers, texts, booleans and dateTime of one kind; all else is a type
#   error, and 17.2: a filter with an error drops the solution.
# Frontline: a year is the days from its first to its last, and is compared by them.
source "$(dirname "$0")/lib.sh"
pypi rdflib==7.6.0

python <<'EOF'
from rdflib import Graph, Literal, URIRef, XSD

claims = Graph()
for name, value in (("2020", Literal("2020-11-10", datatype=XSD.date)), ("1992", Literal("1992-05-08", datatype=XSD.date)),
                    ("year 1993", Literal("1993", datatype=XSD.gYear)), ("text", Literal("10.11.1992"))):
    claims.add((URIRef("urn:claim"), URIRef("urn:day"), value))

def found(comparison):
    rows = claims.query(f'SELECT ?day WHERE {{?claim <urn:day> ?day FILTER(?day {comparison} "2020-01-01"^^<{XSD.date}>)}}')
    return sorted(str(row.day) for row in rows)

since, before = found(">="), found("<")
print("since 2020:", since, "| before 2020:", before)
assert since == ["10.11.1992", "1993", "2020-11-10"] and before == ["1992-05-08"], "no longer so"
EOF
