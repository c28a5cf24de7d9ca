#!/usr/bin/env bash
# An hour and a half is 1:30:00 in English and 5.400 in German, and "1:30" is a minute and a half.
#
# Software: php8.2-intl 8.2.36-1~deb12u1 with ICU 72.1 (Debian).
# Seen: a NumberFormatter for durations writes 5400 seconds as 1:30:00 for en, as 5.400 for de, as 5 400 for az and as 5,400 for ja; 44 days,
#   3801600 seconds, are 1,056:00:00 in English. It reads 1:30 as 90 in English, and as 1 in German, and 1:30:00 as 1 there.
# Surprises: the rules for durations are there for English alone. Any other language gets those for a number, without a word, so that a page
#   which has been translated has seconds where it had hours, and what one language wrote another reads as one second.
# Right: 1:30:00, or an error.
# Source: PHP, NumberFormatter::DURATION: "duration format based on a rule-based format"; ICU, RuleBasedNumberFormat: URBNF_DURATION formats
#   durations in seconds.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli 8.2.36-1~deb12u1
debian php8.2-intl 8.2.36-1~deb12u1

cat > duration.php <<'PHP'
<?php
$durations = fn($language) => new NumberFormatter($language, NumberFormatter::DURATION);
foreach (['en', 'de', 'ja'] as $language)
  echo $durations($language)->format(5400), ' ', $durations($language)->parse('1:30'), ' ', $durations($language)->parse('1:30:00'), ' | ';
echo $durations('en')->format(3801600);
PHP
php duration.php >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "1:30:00 90 5400 | 5.400 1 1 | 5,400 1 1 | 1,056:00:00" ] || { echo "no longer so" >&2; exit 1; }
