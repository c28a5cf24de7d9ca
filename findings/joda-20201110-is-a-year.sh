#!/usr/bin/env bash
# 20201110 is the year 20,201,110, "Mon 10.11.2020" is 9 November, and the war of 44 days has none.
#
# Software: libjoda-time-java 2.10.14-1 with openjdk-17-jdk-headless (Debian).
# Seen: LocalDate.parse("20201110") is 1 January of the year 20201110; "Mon 10.11.2020" with EEE dd.MM.yyyy is the 9th, and 2020-11-10
#   with yyyy-MM-DD is 10 January; new Period of 27 September to 10 November 2020 has getDays() of 0, and with a formatter for days
#   it is "".
# Surprises: the basic form of ISO 8601 is a date in most readers. A weekday and a day of the year, where D stands for d, win over
#   day and month, and nothing is checked. The days are those beside a month and two weeks, and what is not written is left out.
# Right: 10 November 2020, or an error, as with java.time; an error; 44 days.
# Source: Joda-Time, ISODateTimeFormat.localDateParser: a date of the extended forms; Period.getDays: "the days field part".
# Frontline: reads 20201110 as that day only where its form is asked for, and counts days between two days.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libjoda-time-java 2.10.14-1

cat > Days.java <<'JAVA'
import java.util.Locale;
import org.joda.time.*;
import org.joda.time.format.*;

public class Days {
  static LocalDate parse(String pattern, String text) {
    return DateTimeFormat.forPattern(pattern).withLocale(Locale.ENGLISH).parseLocalDate(text);
  }

  public static void main(String[] arguments) {
    var war = new Period(new LocalDate(2020, 9, 27), new LocalDate(2020, 11, 10));
    var days = new PeriodFormatterBuilder().appendDays().toFormatter();
    System.out.println(LocalDate.parse("20201110") + " " + parse("EEE dd.MM.yyyy", "Mon 10.11.2020") + " "
      + parse("yyyy-MM-DD", "2020-11-10") + " " + war.getDays() + " \"" + days.print(war) + "\"");
  }
}
JAVA
java -cp /usr/share/java/joda-time.jar Days.java >seen
cat seen
[ "$(cat seen)" = '20201110-01-01 2020-11-09 2020-01-10 0 ""' ] || { echo "no longer so" >&2; exit 1; }
