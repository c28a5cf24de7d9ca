#!/usr/bin/env bash
# Noon of 10 October is not in the war from 27 September to 10 November, 39.5 is not in 39 to 40, and a village of 500 is a town.
#
# Software: groovy 2.4.21-8 with openjdk-17-jdk-headless (Debian).
# Seen: a range of two dates holds 10 October at midnight, and not at noon. One from 27 September at 08:00 does not hold 10 October at midnight. 39.5 in 39..40 and in
#   39.0..40.0 is false. A switch with cases 0..99 and 100..999 takes 500 for a village, and 500 as a long, 99.5 and null for what is left, a town. containsWithinBounds is true of
#   both days, and of 39.5 it is false in 39..40 and true in 39.0..40.0.
# Surprises: a range is a list of steps, one day or one whole number apart, and holds what is one of the steps. Days without a time, of which a test is
#   made, are right, and claims with an hour all fall out.
# Right: in the war; in 39 to 40; a village.
# Source: Groovy, Range: contains says whether the value is one of the elements of the range; the manual has ranges in a switch for a grade.
# Frontline: a span of days holds every hour of its days.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian groovy 2.4.21-8

cat > ranges.groovy <<'GROOVY'
def at = { Date.parse("yyyy-MM-dd HH:mm", it) }
def noon = at("2020-10-10 12:00"), midnight = at("2020-10-10 00:00")
def war = at("2020-09-27 00:00")..at("2020-11-10 00:00"), fromMorning = at("2020-09-27 08:00")..at("2020-11-10 00:00")
def kind = { switch (it) { case 0..99: return "hamlet"; case 100..999: return "village"; default: return "town" } }
print([midnight in war, noon in war, midnight in fromMorning, 39.5 in 39..40, 39.5 in 39.0..40.0, "|",
  war.containsWithinBounds(noon), fromMorning.containsWithinBounds(midnight), (39..40).containsWithinBounds(39.5), (39.0..40.0).containsWithinBounds(39.5), "|",
  kind(500), kind(500L), kind(99.5), kind(null)].join(" "))
GROOVY
java=$(readlink -f "$(command -v javac)")
JAVA_HOME=${java%/bin/javac} TZ=UTC groovy ranges.groovy >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "true false false false false | true true false true | village town town town" ] || { echo "no longer so" >&2; exit 1; }
