#!/usr/bin/env bash
# A village at 39 N, 46 E lies in the Gulf of Guinea, 300 houses are 44, and three billion people are fewer than none.
#
# Software: groonga-bin 13.0.0+dfsg-3~deb12u1 (Debian).
# Seen: a place loaded at "39x46" is within 10 m of 0, 0, and one at "39.5x46" lies at 39.5 N, and 0.00001 E; "39.0x46.0" and "39.5x46.5" are where they should be. Within 100 km of
#   "39x46" it finds the first alone. 300 houses in a column of UInt8 are 44 and -1 are 255, so that 300 is
#   found below 50; 3000000000 people of Int32 are -1294967296; 31 November is 1 December. The load says that it took four rows, and has no error.
# Surprises: a whole number of a coordinate is one of thousandths of a second, by its lack of a point, and each half of a position is read for itself. A
#   table of places that drops its zeros has some of them right.
# Right: 39 N, 46 E, or an error for a position of two kinds; an error for a number that does not fit.
# Source: Groonga, data types: WGS84GeoPoint is given in milliseconds or in degrees. Int32 and UInt8 have ranges.
# Frontline: 39 and 39.0 are one latitude, and a count that does not fit is an error.
source "$(dirname "$0")/lib.sh"
debian groonga-bin 13.0.0+dfsg-3~deb12u1

cat > commands <<'TEXT'
table_create Places TABLE_HASH_KEY ShortText
column_create Places at COLUMN_SCALAR WGS84GeoPoint
column_create Places people COLUMN_SCALAR Int32
column_create Places houses COLUMN_SCALAR UInt8
column_create Places time COLUMN_SCALAR Time
load --table Places
[
{"_key": "a", "at": "39.5x46.5", "people": 4000, "houses": 44, "time": "2020-11-10 00:00:00"},
{"_key": "b", "at": "39.5x46", "people": 3000000000, "houses": 300, "time": "2020-11-31 00:00:00"},
{"_key": "c", "at": "39x46", "people": 5, "houses": -1},
{"_key": "d", "at": "39.0x46.0", "people": 5, "houses": 60}
]
select Places --output_columns _key,at,people,houses,time
select Places --filter 'houses < 50' --output_columns _key
select Places --filter 'geo_in_circle(at,"39x46",100000)' --output_columns _key
select Places --filter 'geo_in_circle(at,"39.0x46.0",100000)' --output_columns _key
select Places --filter 'geo_in_circle(at,"0.0x0.0",10)' --output_columns _key
TEXT
TZ=UTC groonga -n places.db <commands >answers
{ sed -n 6p answers | grep -o ',[0-9]*\]$'; grep -o '\["[abcd]".*' answers; } | tr '\n' '|' | tr -d '[]"' >seen
cat seen; echo
[ "$(cat seen)" = ",4|a,142200000x167400000,4000,44,1604966400.0,b,142200000x46,-1294967296,44,1606780800.0,c,39x46,5,255,0.0,d,140400000x165600000,5,60,0.0|a,b|c|a,d|c|" ] || { echo "no longer so" >&2; exit 1; }
