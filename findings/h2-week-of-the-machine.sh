#!/usr/bin/env bash
# Sunday, 8 November 2020 is in week 46 that begins on it, in week 45 that began on the 2nd, or in one from the 7th, by the language of the machine.
#
# Software: libh2-java 2.1.214-1 with openjdk-17-jdk-headless (Debian).
# Seen: with the language en and the country US, DATE_TRUNC('WEEK', DATE '2020-11-08') is the 8th, WEEK is 46 and from Saturday to Sunday a
#   week goes by; with de and DE they are the 2nd, 45 and no week; with ar and EG the 7th, 46 and no week. ISO_WEEK is 45 for all.
# Surprises: one file, one question and three answers. Counts by week of a war that are made on a laptop and on a server, which is often
#   in English, do not agree, and DATE_TRUNC, which has no form for the language, is the function of PostgreSQL.
# Right: 2 November, as with PostgreSQL; or WEEK without a language.
# Source: H2, WEEK: the first day of the week depends on the locale; PostgreSQL, date_trunc: weeks of ISO 8601 begin on Monday.
# Frontline: weeks begin on Monday.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libh2-java 2.1.214-1

cat > Week.java <<'JAVA'
import java.sql.DriverManager;

public class Week {
  public static void main(String[] arguments) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:"); var statement = connection.createStatement()) {
      var answer = statement.executeQuery("SELECT DATE_TRUNC('WEEK', DATE '2020-11-08'), WEEK(DATE '2020-11-08'),"
        + " DATEDIFF('WEEK', DATE '2020-11-07', DATE '2020-11-08'), ISO_WEEK(DATE '2020-11-08')");
      answer.next();
      for (int column = 1; column <= 4; column++) System.out.print(answer.getString(column) + (column < 4 ? " " : " | "));
    }
  }
}
JAVA
for locale in en-US de-DE ar-EG; do
  java -Duser.language="${locale%-*}" -Duser.country="${locale#*-}" -cp /usr/share/java/h2.jar Week.java
done >seen
cat seen; echo
[ "$(cat seen)" = "2020-11-08 46 1 45 | 2020-11-02 45 0 45 | 2020-11-07 46 0 45 | " ] || { echo "no longer so" >&2; exit 1; }
