#!/usr/bin/env bash
# Twelve miles are twelve meters, five nautical miles five nanometers, and 31 November is a day.
#
# Software: humanfriendly 10.0 (PyPI).
# Seen: parse_length of "12 miles", "12 mi" and "12 marathons" is 12 meters, and of "5 nm" and "5 nmi" 5 nanometers; "12 feet" is an error.
#   parse_timespan of "1 year" has 364 days, and 365 days are "1 year and 1 day". parse_date takes 2020-11-31.
# Surprises: an unknown unit is an error, and one that begins with the letter of a known unit is that unit: 12 km and 12 miles are
#   1,000 times apart. A mile is a common way to say a distance.
# Right: 19,312 m; 9,260 m; an error; 365 days.
# Source: BIPM, The International System of Units, 8th edition, table 8: a nautical mile is 1852 m; humanfriendly, parse_length: the
#   number of metres of a length.
# Frontline: units are written out in full in a list, and another one is refused.
source "$(dirname "$0")/lib.sh"
pypi humanfriendly==10.0

python <<'EOF'
import humanfriendly

def length(text):
    try:
        return humanfriendly.parse_length(text)
    except humanfriendly.InvalidLength:
        return "refused"

seen = [length(text) for text in ("12 km", "12 miles", "12 mi", "12 marathons", "5 nmi", "12 feet")]
year = humanfriendly.parse_timespan("1 year") / 86400, humanfriendly.format_timespan(365 * 86400)
day = humanfriendly.parse_date("2020-11-31")[:3]
print(*seen, *year, day)
assert seen == [12000, 12, 12, 12, 5e-9, "refused"], "no longer so"
assert year == (364, "1 year and 1 day") and day == (2020, 11, 31), "no longer so"
EOF
