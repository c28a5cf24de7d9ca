#!/usr/bin/env bash
# The last day of 2020 is 31 January, the last second of 10 November is in its first minute, and 27.09.20 is in 1927.
#
# Software: libdatetimex-easy-perl 0.091-1 (Debian).
# Seen: "last day of 2020" is 2020-01-31, "last second of 2020-11-10" 00:00:59 of that day, "last minute of 2020-11-10" 00:59, and "last hour of
#   November 2020" 23:00 of 1 November. "last month of 2020" is December, "last hour of 2020-11-10" 23:00 and "last day of November 2020" the 30th.
#   27.09.20 is 20 September 1927.
# Surprises: the last part is looked for in the next larger one, and what lies between the two that are named stays at its first: the last day of
#   a year is that of its first month. Where the two are neighbors the answer is right. The manual knows that the other form does not work,
#   and the module gives a day for it.
# Right: 31 December; 23:59:59; 23:59; 30 November, 23:00; 27 September 2020.
# Source: DateTimeX::Easy: "last month of 2007" works, and "last day of 2007" does not: "last day of year of 2007" is to be written.
# Frontline: refuses "last day of 2020"; a year is the span of its days.
source "$(dirname "$0")/lib.sh"
debian libdatetimex-easy-perl 0.091-1

cat > last.pl <<'PERL'
use DateTimeX::Easy;
print DateTimeX::Easy->new($_)->strftime("%F %T, ") for "last day of 2020", "last second of 2020-11-10", "last minute of 2020-11-10",
  "last hour of November 2020", "last month of 2020", "last hour of 2020-11-10", "last day of November 2020", "27.09.20";
PERL
perl last.pl >seen
cat seen; echo
[ "$(cat seen)" = "2020-01-31 00:00:00, 2020-11-10 00:00:59, 2020-11-10 00:59:00, 2020-11-01 23:00:00, 2020-12-01 00:00:00, 2020-11-10 23:00:00, 2020-11-30 00:00:00, 1927-09-20 00:00:00, " ] || { echo "no longer so" >&2; exit 1; }
