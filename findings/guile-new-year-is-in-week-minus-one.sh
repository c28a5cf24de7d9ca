#!/usr/bin/env bash
# New Year 2021 is in week -1, and 10 November 2020 is in week 44 and in week 45.
#
# Software: guile-3.0 3.0.8-2 (Debian).
# Seen: date->string with ~V is 44 for 10 November 2020, 43 for Sunday, 8 November, 00 for 6 January 2021 and -1 for 1 January. ~W, of
#   which SRFI 19 says the same but for week 0, is 45 for 10 November and 00 for 1 January. ~U is 45, and ~j is 315.
# Surprises: two letters that both count weeks from Monday differ by one, the one that should begin with 01 gives the lower number, and a
#   year can begin in a week below zero. By ISO 8601 the day is in week 46.
# Right: 46, 45, 01 and 53 by ISO 8601; or at least a number between 01 and 52.
# Source: SRFI 19, date->string: ~V is the number of the week with Monday as its first day, 01 to 52, and ~W the same, 01 to 53.
# Frontline: a week is one of ISO 8601, with its year: 2020-W46.
source "$(dirname "$0")/lib.sh"
debian guile-3.0 3.0.8-2

cat > weeks.scm <<'SCHEME'
(use-modules (srfi srfi-19))
(for-each (lambda (day month year) (display (date->string (make-date 0 0 0 0 day month year 0) "~1 ~V ~W ~U ~j | ")))
  '(10 8 1 6) '(11 11 1 1) '(2020 2020 2021 2021))
SCHEME
guile --no-auto-compile weeks.scm >seen
cat seen; echo
[ "$(cat seen)" = "2020-11-10 44 45 45 315 | 2020-11-08 43 44 45 313 | 2021-01-01 -1 00 00 001 | 2021-01-06 00 01 01 006 | " ] || { echo "no longer so" >&2; exit 1; }
