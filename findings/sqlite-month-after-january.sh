#!/usr/bin/env bash
# A month after 31 January is 2 March, and 30 February is a day until something is added to it.
#
# Software: sqlite3 3.40.1-2+deb12u2 (Debian).
# Seen: date('2020-01-31', '+1 month') is 2020-03-02; date('2020-02-30') is 2020-02-30, and date('2020-02-30', '+0 days')
#   is 2020-03-01. date('2020-02-32') is NULL.
# Surprises: a month is skipped by a step of one month, and the function that checks a date lets pass the days that do
#   not exist up to the 31st; to add nothing changes them.
# Right: 29 February, as in PostgreSQL, DuckDB and the libraries of most languages; NULL.
# Source: SQLite, Date And Time Functions: a day from 01 to 31 is valid; months are added, then the date is normalized.
# Frontline: refuses 30 February.
source "$(dirname "$0")/lib.sh"
debian sqlite3 3.40.1-2+deb12u2

seen=$(sqlite3 :memory: "SELECT date('2020-01-31', '+1 month'), date('2020-02-30'),
  date('2020-02-30', '+0 days'), date('2020-02-32') IS NULL")
printf '%s\n' "$seen"
[ "$seen" = "2020-03-02|2020-02-30|2020-03-01|1" ] || { echo "no longer so" >&2; exit 1; }
