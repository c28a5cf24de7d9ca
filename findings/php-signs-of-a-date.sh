#!/usr/bin/env bash
# A day and a half before is five days after, and the sign between the numbers says what they are.
#
# Software: php8.2-cli 8.2.36-1~deb12u1 (Debian).
# Seen: "2020-11-10 -1.5 days" is 15 November, in a zone an hour west of Greenwich. "10.11.2020" is 10 November,
#   "10/11/2020" 11 October, "10-11-20" 20 November 2010, and "10.11.20" 11 minutes past ten of the day on which it is asked,
#   while "10.11.92" is 10 November 1992.
# Surprises: -1 is an offset and .5 days are five days, in one text, and neither is refused. One date with two digits for
#   its year is a time if it can be one.
# Right: 8 November at noon, or an error; a form has one meaning.
# Source: PHP, date formats: "dd.mm.yy" and the time "HH.MM.SS" are both in the list; relative formats take whole numbers.
# Frontline: a year has four digits, and a date that has two readings is refused with both.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli 8.2.36-1~deb12u1

cat > read.php <<'EOF'
<?php
date_default_timezone_set('UTC');
$now = strtotime('2023-06-15');
echo (new DateTimeImmutable('2020-11-10 -1.5 days'))->format('Y-m-d T'), ' | ', implode(' | ', array_map(
  fn($text) => date('Y-m-d H:i:s', strtotime($text, $now)), ['10.11.2020', '10/11/2020', '10-11-20', '10.11.20', '10.11.92']));
EOF
php read.php >seen
cat seen; echo
right="2020-11-15 GMT-0100 | 2020-11-10 00:00:00 | 2020-10-11 00:00:00 | 2010-11-20 00:00:00 | 2023-06-15 10:11:20"
[ "$(cat seen)" = "$right | 1992-11-10 00:00:00" ] || { echo "no longer so" >&2; exit 1; }
