#!/usr/bin/env bash
# 10 November 92 is in the year 1970, or in the year 92, or in 1992, by the letters for a year; and it is written without one.
#
# Software: libhsqldb-java 2.7.1-1+deb12u1 with openjdk-17-jdk-headless (Debian).
# Seen: TO_DATE of 10.11.92 is 1970-11-10 with DD.MM.RR, 0092-11-10 with DD.MM.RRRR and 1992-11-10 with DD.MM.YY; 10.11.20 with DD.MM.RR is
#   1970-11-10 too. TO_CHAR of 8 May 1992 with DD.MM.RR is "08.05." TO_DATE of 31.11.2020 is 1 December.
# Surprises: RR is the form of Oracle that was made for years of two digits, and TO_DATE the function of Oracle. The year is read over, and that
#   of the epoch stands in its place; RRRR, beside it, is known.
# Right: 1992-11-10, and 2020-11-10; or an error.
# Source: Oracle Database, SQL Language Reference, The RR Datetime Format Element; HSQLDB, TO_DATE: the formats of Oracle that are supported.
# Frontline: refuses a year of two digits.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libhsqldb-java 2.7.1-1+deb12u1

cat > Years.java <<'JAVA'
import java.sql.DriverManager;

public class Years {
  public static void main(String[] arguments) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:hsqldb:mem:years"); var statement = connection.createStatement()) {
      for (var day : new String[] {"TO_DATE('10.11.92', 'DD.MM.RR')", "TO_DATE('10.11.20', 'DD.MM.RR')", "TO_DATE('10.11.92', 'DD.MM.RRRR')",
          "TO_DATE('10.11.92', 'DD.MM.YY')", "TO_DATE('31.11.2020', 'DD.MM.YYYY')", "TO_CHAR(DATE '1992-05-08', 'DD.MM.RR')"}) {
        var answer = statement.executeQuery("VALUES (" + day + ")");
        answer.next();
        System.out.print(answer.getString(1).split(" ")[0] + " ");
      }
    }
  }
}
JAVA
TZ=UTC java -cp /usr/share/java/hsqldb.jar Years.java >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "1970-11-10 1970-11-10 0092-11-10 1992-11-10 2020-12-01 08.05. " ] || { echo "no longer so" >&2; exit 1; }
