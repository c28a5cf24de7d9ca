#!/usr/bin/env bash
# A day and a half ago is 15 days ago, and three weeks and a half are 35 weeks.
#
# Software: php-horde-date-parser 2.0.7-2 with php-horde-date 2.4.1-9 and php8.2-cli (Debian).
# Seen: asked at noon of 15 June 2021, "1.5 days ago" and "1 and a half days ago" are 31 May, "two and a half hours ago" is eleven of the day
#   before, and "3 and a half weeks ago" is 13 October 2020. "10 days ago" is right; 31 November 2020 is 1 December.
# Surprises: the words are turned into numbers, a half into .5, and then the point is taken out as a sign between words, so that the number is
#   ten times as large. No error, and the result is a day as good as another.
# Right: midnight of 14 June, half past nine, and 22 May at midnight; or nothing, which the parser gives for "half a year ago".
# Source: Horde_Date_Parser_Numerizer: "and a half" is made into .5; Horde_Date_Parser: nothing is returned for what is not understood.
# Frontline: reads no days from today.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli
debian php-horde-date 2.4.1-9
debian php-horde-date-parser 2.0.7-2

cat > half.php <<'PHP'
<?php
error_reporting(E_ERROR);
date_default_timezone_set('UTC');
spl_autoload_register(function ($class) {
  $file = '/usr/share/php/' . strtr($class, '_', '/') . '.php';
  if (is_file($file)) require_once $file;
});
foreach (['1.5 days ago', '1 and a half days ago', 'two and a half hours ago', '3 and a half weeks ago', '10 days ago', '31 November 2020'] as $text)
  echo Horde_Date_Parser::parse($text, ['now' => new Horde_Date('2021-06-15 12:00:00')])->format('Y-m-d H:i'), ' | ';
PHP
php half.php >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "2021-05-31 12:00 | 2021-05-31 12:00 | 2021-06-14 11:00 | 2020-10-13 12:00 | 2021-06-05 12:00 | 2020-12-01 12:00 | " ] || { echo "no longer so" >&2; exit 1; }
