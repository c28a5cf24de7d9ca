#!/usr/bin/env bash
# Who held it last changes when the first day is asked for too.
#
# Software: sqlite3 3.40.1-2+deb12u2 (Debian).
# Seen: SELECT holder, max(day) gives B, who held it last, with the last day. SELECT holder, max(day), min(day) gives A
#   with the same last day.
# Surprises: one more column in the list changes another one. With one max() the columns beside it come from its row,
#   which people rely on; with a min() as well, from the row of either.
# Right: B, or an error, as in PostgreSQL: holder is neither grouped nor aggregated.
# Source: SQLite, SELECT, Bare columns in an aggregate query: the row is that of the min() or max() if there is one.
# Frontline: the last claim is found as a claim, with all that belongs to it.
source "$(dirname "$0")/lib.sh"
debian sqlite3 3.40.1-2+deb12u2

seen=$(sqlite3 :memory: "CREATE TABLE claims (holder, day);
  INSERT INTO claims VALUES ('A', '1992-05-08'), ('B', '2020-11-08');
  SELECT holder, max(day) FROM claims; SELECT holder, max(day), min(day) FROM claims")
printf '%s\n' "$seen"
[ "$seen" = $'B|2020-11-08\nA|2020-11-08|1992-05-08' ] || { echo "no longer so" >&2; exit 1; }
