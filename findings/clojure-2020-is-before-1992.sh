#!/usr/bin/env bash
# 2020 is before May 1992, 39,76 are two numbers, district 010 is district 8, and an unknown count stops the sorting.
#
# Software: clojure 1.11.1-2 with openjdk-17-jdk-headless (Debian).
# Seen: sorted, [2020], [1992 5] and [1991 5 8] stay in this order, and compare of [2020] and [1992 5] is -1. Read as EDN, [39,76 46,75] is four numbers, and 010 is 8; 08 is an error. Of 3, NaN and 1 the sorted list is 3, NaN and 1. Grouped,
#   4000 and 4000.0 are two groups. Of 4000, nil and 28000 nil is the first.
# Surprises: lists of numbers are compared by their length first, so that dates that are known to the year come before all days, and to the month
#   before all of these. A comma is white space, and a 0 makes a number octal, which files of data in EDN have from people.
# Right: [1991 5 8], [1992 5], [2020]; 39.76, or an error; 10; 1 and 3.
# Source: Clojure, compare and vectors: shorter vectors are less than longer ones. EDN: commas are whitespace.
# Frontline: a year is compared by its days, and says so where that is not enough.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian clojure 1.11.1-2

cat > dates.clj <<'CLOJURE'
(require '[clojure.edn :as edn])
(print (sort [[2020] [1992 5] [1991 5 8]]) (compare [2020] [1992 5]) "")
(print (edn/read-string "[39,76 46,75]") (edn/read-string "010") "")
(print (sort [3 ##NaN 1]) (count (group-by identity [4000 4000.0])) (sort [4000 nil 28000]))
CLOJURE
clojure dates.clj >seen
cat seen; echo
[ "$(cat seen)" = "([2020] [1992 5] [1991 5 8]) -1 [39 76 46 75] 8 (3 ##NaN 1) 2 (nil 4000 28000)" ] || { echo "no longer so" >&2; exit 1; }
