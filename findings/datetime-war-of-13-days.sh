#!/usr/bin/env bash
# The war of 44 days has 13, or none, and a month is as long as 30 days in November.
#
# Software: libdatetime-perl 2:1.59-1, libdatetime-set-perl 0.3900-2 (Debian), faketime 0.9.10-2.1 for the day of asking.
# Seen: 10 November less 27 September 2020 has in_units("days") of 13, and the span of the two has a duration of 0 days and
#   3801600 seconds; delta_days() is 44. DateTime::Duration->compare of a month and 30 days is 0 in November, -1 in February
#   and 1 in March.
# Surprises: "in days" is the rest that is left beside a month, and there is no error for what is left out. How long a month
#   is hangs on the day on which the program runs, if no day is given.
# Right: 44 days; for a month and 30 days no answer without a day.
# Source: DateTime::Duration, in_units: months are not converted to days; compare: without a base the present is taken.
# Frontline: the length between two days is a count of days.
source "$(dirname "$0")/lib.sh"
debian libdatetime-perl 2:1.59-1
debian libdatetime-set-perl 0.3900-2
debian faketime

cat > war.pl <<'EOF'
use DateTime; use DateTime::Span;
my ($first, $last) = map { DateTime->new(year => 2020, month => $_->[0], day => $_->[1]) } [9, 27], [11, 10];
my $span = DateTime::Span->from_datetimes(start => $first, end => $last)->duration;
print join(" ", ($last - $first)->in_units("days"), $span->in_units("days"), $span->in_units("seconds"),
  $last->delta_days($first)->in_units("days"));
EOF
cat > month.pl <<'EOF'
use DateTime;
print " ", DateTime::Duration->compare(DateTime::Duration->new(months => 1), DateTime::Duration->new(days => 30));
EOF
{ perl war.pl; for day in 2020-11-10 2021-02-10 2021-03-10; do faketime "$day 12:00:00" perl month.pl; done; } >seen
cat seen; echo
[ "$(cat seen)" = "13 0 3801600 44 0 -1 1" ] || { echo "no longer so" >&2; exit 1; }
