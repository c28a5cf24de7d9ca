#!/usr/bin/env bash
# 4,000 and 28,000 people are 32, 28 500 and one are 14,001, and 60 km in two hours are 10 km in three.
#
# Software: emacs-nox 1:28.2+1-15+deb12u4 with its Org 9.5.5 (Debian).
# Seen: in a table with a formula, vsum of 4,000 and 28,000 is 32 and vmean 8, 28 500 + 1 is 14001, 39,75 + 1 is (40, 75), 2020-11-10 less
#   2020-09-27 is 15, and 60/2*3 is 10. An empty cell is left out of a mean, and <2020-11-10> less <2020-09-27> is 44.
# Surprises: a cell is put into the formula as it stands and read as a formula, by a calculator for which a comma parts the parts of a vector, a
#   space multiplies, and a product is made before a quotient. The mean of two cells is that of four numbers.
# Right: 32,000, 16,000, 28,501, 40.75, an error, and 90; or errors.
# Source: Org manual, formula syntax for Calc: multiplication binds stronger than division; fields are inserted as they are.
# Frontline: a cell is one value, and a number that may be two is refused.
source "$(dirname "$0")/lib.sh"
debian emacs-nox 1:28.2+1-15+deb12u4

cat > table.el <<'LISP'
(require 'org)
(dolist (table '("| 4,000 | 28,000 | |\n#+TBLFM: $3=vsum($1..$2)" "| 4,000 | 28,000 | |\n#+TBLFM: $3=vmean($1..$2)"
                 "| 28 500 | 1 | |\n#+TBLFM: $3=$1+$2" "| 39,75 | 1 | |\n#+TBLFM: $3=$1+$2"
                 "| 2020-11-10 | 2020-09-27 | |\n#+TBLFM: $3=$1-$2" "| 60 | 2 | |\n#+TBLFM: $3=$1/$2*3"
                 "| <2020-11-10 Tue> | <2020-09-27 Sun> | |\n#+TBLFM: $3=$1-$2"))
  (with-temp-buffer
    (org-mode)
    (insert table)
    (goto-char (point-min))
    (org-table-recalculate t t)
    (princ (concat (org-trim (org-table-get 1 3)) " | "))))
LISP
emacs --batch --quick --load table.el >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "32 | 8 | 14001 | (40, 75) | 15 | 10 | 44 | " ] || { echo "no longer so" >&2; exit 1; }
