#!/usr/bin/env bash
# 10.11.20 is in 1920, 31 November is 1 December, and a month is more than 400 days.
#
# Software: libcalendar-ocaml-dev 3.0.0-1 (Debian).
# Seen: from_fstring reads 10.11.20 with %d.%m.%y as 10 November 1920, 2020-11-31 as 1 December and 2020-13-01 as 1 January 2021;
#   Calendar.make 2020 11 10 25 61 0 is 2:01 of the 11th. Date.Period.compare says that a month is longer than 400 days, and that a
#   year is 12 months. nb_days of the war of 2020 is 44, and ymd of it is 1 month and 14 days.
# Surprises: a year of two digits is of the century that has gone, without a pivot. Periods are compared part by part, from the year
#   down, and the answer is no error, where to ask for the days of a month is one.
# Right: 2020: POSIX, strptime, %y: 69 to 99 are of the 1900s, 00 to 68 of the 2000s; errors for the others.
# Source: calendar, Printer: the format of strftime; Period: a month cannot be converted to days.
# Frontline: a year has four digits; a length is a count of days.
source "$(dirname "$0")/lib.sh"
debian ocaml-findlib
debian ocaml
debian libcalendar-ocaml-dev 3.0.0-1

cat > days.ml <<'ML'
open CalendarLib

let () =
  let read format text = Printer.Date.sprint "%Y-%m-%d" (Printer.Date.from_fstring format text) in
  let longer_than days = Date.Period.compare (Date.Period.month 1) (Date.Period.day days) in
  Printf.printf "%s %s %s %s %d %d\n" (read "%d.%m.%y" "10.11.20") (read "%Y-%m-%d" "2020-11-31") (read "%Y-%m-%d" "2020-13-01")
    (Printer.Calendar.sprint "%dT%H:%M" (Calendar.make 2020 11 10 25 61 0)) (longer_than 31) (longer_than 400)
ML
ocamlfind ocamlc -package calendar -linkpkg days.ml -o days
./days >seen
cat seen
[ "$(cat seen)" = "1920-11-10 2020-12-01 2021-01-01 11T02:01 1 1" ] || { echo "no longer so" >&2; exit 1; }
