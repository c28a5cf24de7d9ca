#!/usr/bin/env bash
# A year is shorter than 361 days, and has the seconds of 365.25.
#
# Software: PostgreSQL 15 with postgresql-15-postgis-3 3.3.2+dfsg-1+b1 (Debian), duckdb 1.5.5 (PyPI).
# Seen: '1 year' < '361 days' and '1 year' = '360 days' are true, and its epoch is 365.25 days; twelve times the epoch of a
#   month is 360. DuckDB has the same.
# Surprises: what is longer is asked by > or by seconds, and the two do not agree in one database; sorted by length, a place
#   held for a year stands before one held for 361 days.
# Right: an error, since a year and days have no common measure, or one measure for both.
# Source: PostgreSQL, Date/Time Functions: an epoch takes a year for 365.25 days and a month for 30; Data types: intervals
#   are compared with 30 days to a month.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1
pypi duckdb==1.5.5

sql="SELECT INTERVAL '1 year' < INTERVAL '361 days', INTERVAL '1 year' = INTERVAL '360 days',
  (extract(epoch FROM INTERVAL '1 year') / 86400)::float, (12 * extract(epoch FROM INTERVAL '1 month') / 86400)::float"
seen=$(postgis <<<"$sql;")
other=$(python -c 'import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchone())' "$sql")
printf 'shorter than 361 days, equal to 360, days by seconds, and of twelve months: %s | DuckDB %s\n' "$seen" "$other"
[[ "$seen" = 't|t|365.25|360' && "$other" = '(True, True, 365.25, 360.0)' ]] || { echo "no longer so" >&2; exit 1; }
