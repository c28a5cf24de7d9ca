#!/usr/bin/env bash
# 28,000 people and 700 people are 728, and 4.000 and 1,5 are 5,500.
#
# Software: hledger 1.25-2+b5, ledger 3.3.0-3 (Debian).
# Seen: of one file with 28,000 P and 700 P hledger has a sum of 728,000 P, with three decimals, and ledger of 28,700 P. Of 4.000 P and 1,5 P
#   hledger has 5.500 P, and ledger 5,500 P. Of 28,000 P and 1.5 P hledger has 29,500 P, and ledger 28,001.5 P. With a
#   directive "commodity 1,000. P" hledger has 28,700 P.
# Surprises: the two programs share a file format, and one number of the file says what the mark in all others is. Each sum looks like one
#   of thousands of people, and a sum of one file by one program is a thousand times as large by the other.
# Right: an error where a mark may be both, or one meaning that is said.
# Source: hledger, Digit group marks: a lone mark is taken as the decimal mark unless a directive says otherwise; Ledger 3, Commodities:
#   thousands are marked with a comma unless --decimal-comma.
# Frontline: a count of people in an atlas is a whole number in digits.
source "$(dirname "$0")/lib.sh"
debian ledger 3.3.0-3
debian hledger 1.25-2+b5

for people in "28,000 700" "4.000 1,5" "28,000 1.5"; do
  read -r first second <<<"$people"
  printf '2020/11/10 count\n    people:Susa   %s P\n    people:Agdam   %s P\n    other\n' "$first" "$second" >people.journal
  for program in hledger ledger; do
    printf '%s %s | ' "$program" "$(LC_ALL=C.UTF-8 "$program" --file people.journal balance people | tail -n 1 | sed 's/^ *//; s/ *$//')"
  done
done >seen
cat seen; echo
[ "$(cat seen)" = "hledger 728,000 P | ledger 28,700 P | hledger 5.500 P | ledger 5,500 P | hledger 29,500 P | ledger 28,001.5 P | " ] ||
  { echo "no longer so" >&2; exit 1; }
