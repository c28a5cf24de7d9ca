#!/usr/bin/env bash
# Every month on the 31st is 2 March and 1 May, and every month on the 1st and 15th is the 27th.
#
# Software: php-horde-date 2.4.1-9 with php8.2-cli (Debian).
# Seen: what happens every month from 31 January 2020 happens on 2 March, 31 March, 1 May and 31 May. From 27 September 2020 a rule
#   FREQ=MONTHLY;BYMONTHDAY=1,15 is read as FREQ=MONTHLY;INTERVAL=1, next on 27 October; FREQ=DAILY;BYMONTH=11 is every day, and a rule until
#   20201110 is one until 20201111T000000Z. From 29 February, every year is every fourth one.
# Surprises: a day that the month does not have is counted on into the next one, for a month but not for a year. What is not known of a rule is
#   left out, so that a rule for November is one for the whole year, and the calendar that is written back has the other rule.
# Right: 31 March, 31 May: RFC 5545, 3.3.10: instances with an invalid date must be ignored; the rules as they were, or an error.
# Source: Horde_Date_Recurrence, fromRRule20: "parses an iCalendar 2.0 recurrence rule"; RFC 5545.
# Frontline: reads the rules that RFC 5545 allows, and refuses others by name.
source "$(dirname "$0")/lib.sh"
debian php8.2-cli
debian php-horde-date 2.4.1-9
debian php-horde-icalendar

cat > rules.php <<'PHP'
<?php
error_reporting(E_ERROR);
date_default_timezone_set('UTC');
spl_autoload_register(function ($class) {
  $file = '/usr/share/php/' . strtr($class, '_', '/') . '.php';
  if (is_file($file)) require_once $file;
});
$every = new Horde_Date_Recurrence(new Horde_Date('2020-01-31'));
$every->setRecurType(Horde_Date_Recurrence::RECUR_MONTHLY_DATE);
$every->setRecurInterval(1);
for ($day = new Horde_Date('2020-02-01'), $i = 0; $i < 4; $i++) {
  $next = $every->nextRecurrence($day);
  echo $next->format('m-d'), ' ';
  $day = $next->add(['day' => 1]);
}
foreach (['FREQ=MONTHLY;BYMONTHDAY=1,15', 'FREQ=DAILY;BYMONTH=11', 'FREQ=DAILY;UNTIL=20201110'] as $rule) {
  $every = new Horde_Date_Recurrence(new Horde_Date('2020-09-27'));
  $every->fromRRule20($rule);
  echo '| ', $every->toRRule20(new Horde_Icalendar()), ' ', $every->nextRecurrence(new Horde_Date('2020-09-28'))->format('m-d'), ' ';
}
PHP
php rules.php >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "03-02 03-31 05-01 05-31 | FREQ=MONTHLY;INTERVAL=1 10-27 | FREQ=DAILY;INTERVAL=1 09-28 | FREQ=DAILY;INTERVAL=1;UNTIL=20201111T000000Z 09-28 " ] || { echo "no longer so" >&2; exit 1; }
