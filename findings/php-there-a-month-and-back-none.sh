#!/usr/bin/env bash
# From 31 January to 1 March no month goes by, and back one does.
#
# Software: php8.2-cli 8.2.36-1~deb12u1 (Debian).
# Seen: the difference from 31 January to 1 March 2020 is 30 days and no months; back it is one month and one day. From 31
#   December to 1 March 2021 it is 1 month and 29 days, and back 2 months and 1 day. The count of days is right in both.
# Surprises: both are one object's differences, of which one is marked as turned around. Who tells a time in months tells
#   another one by which of the dates is asked.
# Right: one rule for both; a month and a day, as Java, Python's dateutil and PostgreSQL have it.
# Source: PHP, DateTimeInterface::diff: the difference of two dates; absolute gives it "forced to be positive".
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli 8.2.36-1~deb12u1

cat > difference.php <<'EOF'
<?php
date_default_timezone_set('UTC');
$difference = fn($from, $to) => (new DateTimeImmutable($from))->diff(new DateTimeImmutable($to))->format('%R%m %d (%a)');
echo implode(' | ', [$difference('2020-01-31', '2020-03-01'), $difference('2020-03-01', '2020-01-31'),
  $difference('2020-12-31', '2021-03-01'), $difference('2021-03-01', '2020-12-31')]);
EOF
php difference.php >seen
cat seen; echo
[ "$(cat seen)" = "+0 30 (30) | -1 1 (30) | +1 29 (60) | -2 1 (60)" ] || { echo "no longer so" >&2; exit 1; }
