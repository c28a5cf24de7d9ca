#!/usr/bin/env bash
# A latitude of 39,75 on a page is 3975, and the day 10.11.2020 of a file is the number 10112020.
#
# Software: pandas 3.1.1, lxml 6.1.3 (PyPI).
# Seen: read_html reads the cell 39,75 as 3975 and 1,2 as 12. read_csv that is told of a decimal comma and of points between
#   thousands reads 39,75 rightly, and 10.11.2020 beside it as 10112020; 1.5.2020 and 15.2.020 would be one number.
# Surprises: a separator of thousands is taken out wherever it stands, and for pages the comma is one unless something else is
#   said. Half of the world's pages have it for decimals.
# Right: 39.75, or a text; a group of thousands has three digits, and a date is no number.
# Source: pandas, read_html: thousands is "," unless said; Unicode CLDR, number patterns: groups have three digits but the
#   first.
# Frontline: a comma in a number is refused.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1 lxml==6.1.3

python <<'EOF'
import io, pandas

page = "<table><tr><th>latitude</th><th>share</th></tr><tr><td>39,75</td><td>1,2</td></tr></table>"
seen = pandas.read_html(io.StringIO(page))[0].iloc[0].tolist()
file = io.StringIO("day;latitude\n10.11.2020;39,75\n")
day, latitude = pandas.read_csv(file, sep=";", decimal=",", thousands=".").iloc[0]
print(seen, "|", int(day), latitude)
assert seen == [3975, 12] and (day, latitude) == (10112020, 39.75), "no longer so"
EOF
