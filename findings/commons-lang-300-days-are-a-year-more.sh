#!/usr/bin/env bash
# 300 days are a year and 300 days, and 364 are a year and 29.
#
# Software: libcommons-lang3-java 3.12.0-2+deb12u1 with openjdk-17-jdk-headless (Debian).
# Seen: DurationFormatUtils.formatPeriod with "y d" has "1 300" from 7 March 2017 to 1 January 2018, "1 364" from 1 February 2017 to 31 January
#   2018, and "1 29" from 10 November 2017 to 9 November 2018. With "d" alone it has 300, 364 and 364, and with "y M d" "0 11 29" for the last.
# Surprises: a year is counted that is not over, where years are asked for without months. Of lengths from 44 to 500 days that begin in four
#   years, two in five come out wrong, and a year to the day is right, so that a first test passes.
# Right: 0 300, 0 364 and 0 364.
# Source: Commons Lang, formatPeriod: formats the time gap as a string, with the years, months and days of the pattern.
# Frontline: counts days between two days.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libcommons-lang3-java 3.12.0-2+deb12u1

cat > Lengths.java <<'JAVA'
import java.util.TimeZone;
import org.apache.commons.lang3.time.*;

public class Lengths {
  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    var days = new String[][] {{"2017-03-07", "2018-01-01"}, {"2017-02-01", "2018-01-31"}, {"2017-11-10", "2018-11-09"}};
    for (var pair : days) {
      var first = DateUtils.parseDate(pair[0], "yyyy-MM-dd").getTime();
      var last = DateUtils.parseDate(pair[1], "yyyy-MM-dd").getTime();
      for (var pattern : new String[] {"y d", "d", "y M d"}) System.out.print(DurationFormatUtils.formatPeriod(first, last, pattern) + ", ");
    }
  }
}
JAVA
java -cp /usr/share/java/commons-lang3.jar Lengths.java >seen
cat seen; echo
[ "$(cat seen)" = "1 300, 300, 0 9 25, 1 364, 364, 0 11 30, 1 29, 364, 0 11 29, " ] || { echo "no longer so" >&2; exit 1; }
