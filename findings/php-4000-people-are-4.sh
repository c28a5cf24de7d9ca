#!/usr/bin/env bash
# 4,000 people are 4, about 500 are none, and of a village of which nothing is known it is said that nobody lives there.
#
# Software: php8.2-intl 8.2.36-1~deb12u1 with ICU 72.1 (Debian).
# Seen: MessageFormatter of "{0,number} people" for en has "4 people" for 4,000 and for 4 000, and "0 people" for about 500; a choice of words for
#   0, one and other has the word for 0 for an empty text and for null. {0,number,integer} of 3.5 is 3, and {0,date} of 1992 is 1970.
# Surprises: a text is taken for a number by its first digits, where the formatter itself writes 4000 as 4,000 and so does not read what it
#   wrote; there is no error, and a text that is no date is one. What is not known is zero, and a whole number is what is before the point.
# Right: 4,000 people and an error; 4, as NumberFormatter with no digits has it.
# Source: PHP, MessageFormatter::formatMessage: returns false where an error occurred; ICU, MessageFormat: number,integer is that of
#   NumberFormat for integers, which rounds.
# Frontline: a count that is not known is not a count, and 4,000 is 4000.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli 8.2.36-1~deb12u1
debian php8.2-intl 8.2.36-1~deb12u1

cat > people.php <<'PHP'
<?php
date_default_timezone_set('UTC');
$say = fn($pattern, $value) => print(MessageFormatter::formatMessage('en', $pattern, [$value]) . ' | ');
foreach (['4,000', '4 000', 'about 500', 4000] as $people) $say('{0,number} people', $people);
foreach (['', null] as $people) $say('{0,plural,=0{nobody}one{one}other{#}}', $people);
$say('{0,number,integer}', 3.5);
$say('{0,date,yyyy}', 1992);
$whole = new NumberFormatter('en', NumberFormatter::DECIMAL);
$whole->setAttribute(NumberFormatter::FRACTION_DIGITS, 0);
echo $whole->format(3.5);
PHP
php people.php >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "4 people | 4 people | 0 people | 4,000 people | nobody | nobody | 3 | 1970 | 4" ] || { echo "no longer so" >&2; exit 1; }
