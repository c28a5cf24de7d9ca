#!/usr/bin/env bash
# A truce of November 2020 was in 1992, and is the same as one of that year.
#
# Software: PostgreSQL 15 with postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian).
# Seen: daterange('2020-11-10', '2020-11-10') is within a range of May 1992, equals daterange('1992-05-09', '1992-05-09'), has no
#   lower bound and overlaps nothing; written down it is "empty". A range with its last day, '[]', is given back with a last day
#   that is a day later, for dates, and not for times.
# Surprises: a range whose end is its start loses both when it is stored, and is then part of every other; who gives the end
#   of an hour's truce by its day stores one that is found in all years.
# Right: an error, or a range that keeps its day.
# Source: PostgreSQL, range types: an empty range has no bounds, is contained in every range, and equals every empty one.
# Frontline: an interval has its first and last day, both included; one day is one.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

postgis >seen <<'EOF'
WITH truce AS (SELECT daterange('2020-11-10', '2020-11-10') AS days)
SELECT days, days <@ daterange('1992-05-01', '1992-05-31'), days = daterange('1992-05-09', '1992-05-09'), lower(days) IS NULL,
  days && daterange('2020-01-01', '2021-01-01'), upper(daterange('2020-09-27', '2020-11-10', '[]')) FROM truce;
EOF
cat seen
[ "$(cat seen)" = "empty|t|t|t|f|2020-11-11" ] || { echo "no longer so" >&2; exit 1; }
