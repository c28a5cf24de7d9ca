#!/usr/bin/env bash
# "The sun set on 10 November 2020" is the next Sunday, and "Monday 10 November 2020" is the Monday nearby.
#
# Software: libdate-extract-perl 0.07-1 (Debian), faketime 0.9.10-2.1 for the day of asking.
# Seen: asked on 15 June 2023, "the sun set on 10 November 2020" gives 18 June 2023, "they sat there on 8 May 1992" 17 June,
#   "Monday 10 November 2020" 12 June, and "8 May 92" 8 May 2023. Without the words it is 10 November 2020 and 8 May 1992.
# Surprises: the first thing that may be a date is the one, and a short name of a weekday, in any sense, stands before the
#   whole date behind it. A year of two digits is not seen, and the nearest such day is taken.
# Right: 10 November 2020 and 8 May 1992; nothing, if it is not sure.
# Source: Date::Extract: "extract probable dates from strings", by itself the nearest one.
# Frontline: a date has its year, and weekdays are checked against it.
source "$(dirname "$0")/lib.sh"
debian libdate-extract-perl 0.07-1
debian faketime

cat > days.pl <<'EOF'
use Date::Extract;
print join(" ", map { Date::Extract->new(time_zone => "UTC")->extract($_)->ymd } "the sun set on 10 November 2020",
  "they sat there on 8 May 1992", "Monday 10 November 2020", "8 May 92", "the moon rose on 10 November 2020"), "\n";
EOF
TZ=UTC faketime '2023-06-15 12:00:00' perl days.pl >seen
cat seen
[ "$(cat seen)" = "2023-06-18 2023-06-17 2023-06-12 2023-05-08 2020-11-10" ] || { echo "no longer so" >&2; exit 1; }
