#!/usr/bin/env bash
# Week 46 of 2020 is Thursday the 12th, Tuesday is a Thursday, and day 45 of month 13 is New Year's Eve.
#
# Software: ghc 9.0.2-4 (Debian), its library time 1.9.3.
# Seen: parseTimeM reads 2020-W46 with %G-W%V as 12 November 2020, 2020-46 with %Y-%U as 19 November, "Tuesday" with %A as 1 January 1970, a
#   Thursday, and "Mon 10.11.2020", a Tuesday, as the 10th. fromGregorian 2020 13 45 is 31 December 2020 and 2020 2 31 is 29 February;
#   from 31 January to 1 March a duration with roll-over is a month and minus one day.
# Surprises: what the text does not say is taken from 1 January 1970, of which the weekday is one part; a week is the day in its
#   middle. Parsing refuses 31 February, and making a day of three numbers brings any of them into its range.
# Right: Monday, 9 November: ISO 8601, whose weeks begin on Monday; nothing for a weekday alone.
# Source: time, Data.Time.Format: missing fields are those of 1970-01-01 00:00:00; Data.Time.Calendar, fromGregorian: values are clipped.
# Frontline: refuses day 45 and month 13; a week is no day.
source "$(dirname "$0")/lib.sh"
debian ghc 9.0.2-4

cat >Days.hs <<'HS'
import Data.Time

day :: String -> String -> String
day format text = maybe "nothing" show (parseTimeM False defaultTimeLocale format text :: Maybe Day)

main :: IO ()
main = putStrLn (unwords
  [ day "%G-W%V" "2020-W46", day "%Y-%U" "2020-46", day "%A" "Tuesday", day "%a %d.%m.%Y" "Mon 10.11.2020"
  , day "%Y-%m-%d" "2020-02-31", show (fromGregorian 2020 13 45), show (fromGregorian 2020 2 31)
  , show (diffGregorianDurationRollOver (fromGregorian 2020 3 1) (fromGregorian 2020 1 31)) ])
HS
ghc -v0 Days.hs -o days
./days >seen
cat seen
[ "$(cat seen)" = "2020-11-12 2020-11-19 1970-01-01 2020-11-10 nothing 2020-12-31 2020-02-29 P1M-1D" ] || { echo "no longer so" >&2; exit 1; }
