#!/usr/bin/env bash
# The Sunday of Sunday, 8 November is 1 November, and a second before is a year before.
#
# Software: cl-local-time 20180228-1.1 with sbcl 2:2.2.9-1 (Debian).
# Seen: adjusted to :sunday, Sunday 8 November 2020 is 1 November, and Monday 9 November is the 8th; adjusted to :monday, the 8th is 2 November and
#   the 9th the 9th. timestamp-whole-year-difference of the 10th and the 11th is -1, of the 11th and the 10th 0, and of one moment and that a
#   second later -1.
# Surprises: the 8th is the Sunday of the week of the 9th, and not that of its own. Weeks begin on Monday when a Sunday is asked, and on Sunday
#   when a Monday is. Whole years are rounded down, which makes a second before a whole year below zero.
# Right: 8 November, for a day that has that name; 0, for no year went by in either direction.
# Source: local-time, adjust-timestamp: :offset of :day-of-week; timestamp-whole-year-difference: the number of whole years between two moments.
# Frontline: a week is one of ISO 8601, from Monday to Sunday; a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian sbcl 2:2.2.9-1
debian cl-local-time 20180228-1.1

cat > days.lisp <<'LISP'
(require :asdf)
(let ((*standard-output* (make-broadcast-stream)) (*error-output* (make-broadcast-stream)))
  (asdf:load-system :local-time))
(use-package :local-time)
(setf *default-timezone* +utc-zone+)
(defun moment (text) (parse-timestring text))
(defun day (moment) (format-timestring nil moment :format '(:day "." :month ".")))
(dolist (text '("2020-11-08" "2020-11-09"))
  (format t "~A ~A " (day (adjust-timestamp (moment text) (offset :day-of-week :sunday)))
          (day (adjust-timestamp (moment text) (offset :day-of-week :monday)))))
(loop for (a b) in '(("2020-11-10" "2020-11-11") ("2020-11-11" "2020-11-10") ("2020-11-10T00:00:00" "2020-11-10T00:00:01"))
      do (format t "~A " (timestamp-whole-year-difference (moment a) (moment b))))
LISP
HOME=$PWD sbcl --script days.lisp >seen 2>log || { cat log >&2; exit 1; }
cat seen; echo
[ "$(cat seen)" = "1.11. 2.11. 8.11. 9.11. -1 0 -1 " ] || { echo "no longer so" >&2; exit 1; }
