#!/usr/bin/env bash
# 9 May 1945 is 9 May 1970, 10.11.20 is today, and 31 November is 1 December.
#
# Software: emacs-nox 1:28.2+1-15+deb12u4 with its Org 9.5.5 (Debian).
# Seen: org-read-date, asked on 15 June 2023, makes 1970-05-09 of "9 May 1945", 1970-05-28 of 1918-05-28, 2037-01-01 of 2040-01-01, 2020-12-01 of
#   2020-11-31, and 2023-06-15 of 10.11.20 and of 10-11-2020. 10.11.2020 is 10 November and 10/11/2020 is 11 October.
# Surprises: a year before 1970 is taken for 1970, with the day and the month kept, though the machine can hold it: the reason was once a clock of 32
#   bits. A date that is not understood is the day on which it is asked, with no error.
# Right: 1945-05-09; or an error, for what cannot be held or read.
# Source: Org, org-read-date-force-compatible-dates: on unless said, for years from 1970 to 2037; org-read-date: what is not recognized is taken from
#   the current day.
# Frontline: 9 May 1945 is that day; what is not a day is refused.
source "$(dirname "$0")/lib.sh"
debian emacs-nox 1:28.2+1-15+deb12u4

cat > days.el <<'LISP'
(require 'org)
(dolist (text '("9 May 1945" "1918-05-28" "2040-01-01" "2020-11-31" "10.11.20" "10-11-2020" "10.11.2020" "10/11/2020"))
  (princ (concat (org-read-date nil nil text nil (encode-time 0 0 12 15 6 2023)) " ")))
LISP
TZ=UTC emacs --batch --quick --load days.el 2>/dev/null | tr -d '\a' >seen
cat seen; echo
[ "$(cat seen)" = "1970-05-09 1970-05-28 2037-01-01 2020-12-01 2023-06-15 2023-06-15 2020-11-10 2020-10-11 " ] || { echo "no longer so" >&2; exit 1; }
