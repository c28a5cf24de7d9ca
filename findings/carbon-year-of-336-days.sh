#!/usr/bin/env bash
# A year of 365 days is a year, a month and a day.
#
# Software: php-nesbot-carbon 2.65.0-1+deb12u1 (Debian).
# Seen: CarbonInterval::days(365)->cascade()->forHumans() is "1 year 1 month 1 day" and 730 days are "2 years 2 months 2 days";
#   a year has a totalDays of 336; "1.5 months" is read as one month, "2.5 years" as two, and "1.5 weeks" is right.
# Surprises: a month has four weeks, of seven days, and twelve of them are a year. Durations that are written for readers
#   grow by a month in each year.
# Right: 1 year, or 12 months and 5 days with months of 30 days.
# Source: Carbon, CarbonInterval: cascade factors are changed by setCascadeFactors; by itself weeks are in months.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli
debian php-nesbot-carbon 2.65.0-1+deb12u1

cat > carbon.php <<'EOF'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
require 'Carbon/autoload.php';
use Carbon\CarbonInterval;

echo implode(' | ', [
  CarbonInterval::days(365)->cascade()->forHumans(),
  CarbonInterval::days(730)->cascade()->forHumans(),
  CarbonInterval::year()->totalDays,
  CarbonInterval::fromString('1.5 months')->forHumans(),
  CarbonInterval::fromString('2.5 years')->forHumans(),
]);
EOF
php carbon.php >seen
cat seen; echo
[ "$(cat seen)" = "1 year 1 month 1 day | 2 years 2 months 2 days | 336 | 1 month | 2 years" ] || { echo "no longer so" >&2; exit 1; }
