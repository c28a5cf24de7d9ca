#!/usr/bin/env bash
# The last January before November 2020 is day 0 of month 15 of 2019.
#
# Software: dateutils 0.4.10-1 (Debian).
# Seen: dateutils.dround 2020-11-30 -- -1mo gives 2019-15-00, and -12mo gives 2019-04-30. With -Jan and -Dec it gives
#   2020-01-30 and 2019-12-30; upwards, with 1mo, 2021-01-30.
# Surprises: 1mo and Jan are two ways to write one thing, and are it upwards. The one answer is no date and is printed as
#   one; the other, April for December, looks like one.
# Right: 2020-01-30 and 2019-12-30.
# Source: dateutils, dround: a month is named, or is a number with mo; the result is less or equal with a dash before it.
# Frontline: a `Day` cannot be made of a month 15, and days are not rounded.
source "$(dirname "$0")/lib.sh"
debian dateutils 0.4.10-1

before() {
  dateutils.dround 2020-11-30 -- "-$1"
}
printf 'January: %s, by name %s | December: %s, by name %s\n' \
  "$(before 1mo)" "$(before Jan)" "$(before 12mo)" "$(before Dec)"
seen="$(before 1mo) $(before Jan) $(before 12mo) $(before Dec)"
[ "$seen" = '2019-15-00 2020-01-30 2019-04-30 2019-12-30' ] || { echo "no longer so" >&2; exit 1; }
