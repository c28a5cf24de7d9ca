#!/usr/bin/env bash
# A column of latitudes becomes one of places, in the Arctic Ocean.
#
# Software: frictionless 5.21.0 (PyPI).
# Seen: of a column "latitude" with 39,75 and 39,80 the schema is guessed as geopoint, and its values are longitude 39,
#   latitude 75 and 80. With 146,75 and 139,80 it is a geopoint as well; with one of 39,95 all of it is text.
# Surprises: what is guessed are types such as number, date and text; that there is one for a pair of numbers with a comma
#   between them, the sign that most of Europe and the Caucasus put before decimals, is seen when the map is drawn.
# Right: text, since a number with a decimal comma is not guessed, or a number; one column is no pair without a space or a
#   word for it.
# Source: Table Schema, geopoint, default format: a string of the pattern "lon, lat"; in its example with a space.
# Frontline: reads positions from two columns by their names, and refuses a comma in a number.
source "$(dirname "$0")/lib.sh"
pypi frictionless==5.21.0

python <<'EOF'
from frictionless import Resource

seen = {}
for values in (["39,75", "39,80"], ["146,75", "139,80"], ["39,95", "39,80"]):
    resource = Resource(data=[["latitude"], *([value] for value in values)])
    read = [row["latitude"] if isinstance(row["latitude"], str) else [*row["latitude"]] for row in resource.read_rows()]
    seen[values[0]] = resource.schema.get_field("latitude").type, read
    print(values, "->", *seen[values[0]])
assert seen["39,75"] == ("geopoint", [[39, 75], [39, 80]]) and seen["146,75"][0] == "geopoint", "no longer so"
assert seen["39,95"][0] == "string", "no longer so"
EOF
