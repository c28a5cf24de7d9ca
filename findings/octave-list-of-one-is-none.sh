#!/usr/bin/env bash
# A list of one village is no list, and a country of one district is a line.
#
# Software: octave 7.3.0-2, octave-jsonlab 2.0-2 (Debian).
# Seen: read and written by jsondecode and jsonencode, {"features":[{"id":1}]} is {"features":{"id":1}}, {"people":[700]} is {"people":700}, and a
#   list of two stays a list. Read and written by loadjson and savejson, a MultiPolygon of one district with one ring has coordinates
#   of the shape of a line, a list of positions, and 12345678901 is 1.23456789e+10.
# Surprises: a list becomes a matrix, and a matrix of one is a number or a record; how many there were decides what the file is. A map
#   that was valid is not valid any more, once one village is left in it. Ten digits are written, so that the last one of eleven is gone.
# Right: what was read: RFC 7946, 3.3: the value of features is an array; 3.1.7: coordinates of a MultiPolygon are an array of Polygon
#   coordinate arrays.
# Source: Octave, jsonencode: "encoded and decoded values may not be the same"; jsonlab, savejson: FloatFormat is %.10g unless said.
# Frontline: a list of one is a list.
source "$(dirname "$0")/lib.sh"
debian octave 7.3.0-2
debian octave-jsonlab 2.0-2

cat >lists.m <<'M'
pkg load jsonlab
for text = {'{"features":[{"id":1}]}', '{"people":[700]}', '{"features":[{"id":1},{"id":2}]}'}
  printf("%s\n", jsonencode(jsondecode(text{1})));
end
for text = {'{"type":"MultiPolygon","coordinates":[[[[46,39],[47,39],[47,40],[46,39]]]]}', '{"people":12345678901}'}
  printf("%s\n", savejson('', loadjson(text{1}), 'Compact', 1));
end
M
octave --no-gui --quiet lists.m >seen
cat seen
cat >expected <<'JSON'
{"features":{"id":1}}
{"people":700}
{"features":[{"id":1},{"id":2}]}
{"type":"MultiPolygon","coordinates":[[46,39],[47,39],[47,40],[46,39]]}
{"people":1.23456789e+10}
JSON
cmp -s seen expected || { echo "no longer so" >&2; exit 1; }
