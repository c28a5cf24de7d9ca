#!/usr/bin/env bash
# From 27 to 30 September are sixteen days, of which the ninth is the 37th, and noon of the last day of a war is not in it.
#
# Software: rakudo 2022.12-1 (Debian).
# Seen: "2020-09-27" .. "2020-09-30", texts, has the elements 27, 26 to 20, 37, 36 to 30, and 2020-10-05 is in "2020-09-27" .. "2020-11-10"; of two Dates it has four. A DateTime of noon on 10 November is not in Dates from 27 September to 10
#   November. "" + 1 is 1; the mean of 4000, unknown and 28000, sum by elems, is 10666.67; max of 4000 and "28,000" is 4000, and of none -Inf. "7" is not in "1" .. "10", and "9" .. "11" has no element.
# Surprises: a range of texts goes through every letter from that of the one end to that of the other, each for itself and backwards too, so that it
#   has days that are none. Texts of days sort as days, and everything but the list is right.
# Right: four days, or an error; in; an error, or unknown.
# Source: Raku, Range and the operator ...: strings are incremented letter by letter; the numeric value of an empty string is 0.
# Frontline: the days of a span are days, and its last day is in it to the last hour.
source "$(dirname "$0")/lib.sh"
debian rakudo 2022.12-1

cat > days.raku <<'RAKU'
say join " ", ("2020-09-27" .. "2020-09-30").map(*.substr(8)), "|", (Date.new("2020-09-27") .. Date.new("2020-09-30")).elems;
my $war = Date.new("2020-09-27") .. Date.new("2020-11-10");
say join " ", "2020-10-05" ~~ "2020-09-27" .. "2020-11-10", DateTime.new("2020-10-10T12:00:00Z") ~~ $war, DateTime.new("2020-11-10T12:00:00Z") ~~ $war;
my @people = 4000, Any, 28000;
say join " ", "" + 1, (quietly @people.sum / @people).round(0.01), (4000, "28,000").max, ().max, "7" ~~ "1" .. "10", ("9" .. "11").elems;
RAKU
raku days.raku >seen
cat seen
[ "$(tr '\n' '|' <seen)" = "27 26 25 24 23 22 21 20 37 36 35 34 33 32 31 30 | 4|True True False|1 10666.67 4000 -Inf False 0|" ] || { echo "no longer so" >&2; exit 1; }
