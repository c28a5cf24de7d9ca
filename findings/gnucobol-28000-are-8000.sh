#!/usr/bin/env bash
# 28,000 people are 8,000, 9,999 and one are none, and 31 November is 153,307 days before 27 September.
#
# Software: gnucobol4 4.0~early~20200606-6+b1 (Debian).
# Seen: 28000, moved to a count of four digits, is 8000, -5 is 5, and 1 added to 9999 gives 0. NUMVAL of "unknown", "4,000", "12 km" and "39.76 N" is 0. INTEGER-OF-DATE of 31 November 2020 is 0, and less that of 27 September 2020
#   -153307; of 10 November 44. 1 / 3 * 3, of four decimals, is 0.9999, and "010" = 10 is false.
# Surprises: what does not fit loses its first digits, which are the most of it, and a text that is no number is 0. Nothing stops the program unless
#   each statement asks for it.
# Right: an error, or 28000; an error; an error.
# Source: GnuCOBOL, ON SIZE ERROR; without it the result is truncated. NUMVAL returns the number that the text stands for; TEST-NUMVAL asks first.
# Frontline: a count that does not fit is an error, and what is no number is refused.
source "$(dirname "$0")/lib.sh"
debian gnucobol4 4.0~early~20200606-6+b1

cat > counts.cob <<'COBOL'
identification division.
program-id. counts.
data division.
working-storage section.
01 people pic 9(4).
01 whole pic s9(9).
01 shown pic -(8)9.
01 part pic 9v9(4).
01 edited pic 9.9(4).
procedure division.
  move 28000 to people. display people " " no advancing.
  move -5 to people. display people " " no advancing.
  move 9999 to people. add 1 to people. display people " | " no advancing.
  compute whole = function numval("unknown") + function numval("4,000") + function numval("12 km") + function numval("39.76 N").
  move whole to shown. display shown " " no advancing.
  compute whole = function numval("39.76").
  move whole to shown. display shown " | " no advancing.
  compute whole = function integer-of-date(20201131) - function integer-of-date(20200927).
  move whole to shown. display shown " " no advancing.
  compute whole = function integer-of-date(20201110) - function integer-of-date(20200927).
  move whole to shown. display shown " | " no advancing.
  compute part = 1 / 3 * 3.
  move part to edited. display edited " " no advancing.
  if "010" = 10 display "equal" else display "other".
  stop run.
COBOL
cobc -x -free counts.cob 2>log
./counts | tr -s ' ' >seen
cat seen
[ "$(cat seen)" = "8000 0005 0000 | 0 39 | -153307 44 | 0.9999 other" ] || { echo "no longer so" >&2; exit 1; }
