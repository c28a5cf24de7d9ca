#!/usr/bin/env bash
# 700 of 1,100 people are none of them, and a third of one is 0.3.
#
# Software: libhsqldb-java 2.7.1-1+deb12u1 with openjdk-17-jdk-headless (Debian).
# Seen: 700/1100.0 is 0, and 100*700/1100.0 is 63; 700.0/1100 is 0.6, and 700.00/1100.00 is 0.63. 700/CAST(1100 AS DOUBLE) is 0.636. SQLite
#   has 0.636 for 700/1100.0.
# Surprises: to write a point into a number is how a share is asked for in SQL, and here the point must be in the first one. The digits of
#   the result are those of the dividend, so that a column of whole people has no shares.
# Right: 0.636, or as many digits as the divisor has; ISO 9075-2 leaves the scale of a quotient to the implementation.
# Source: HSQLDB, Numeric Types: the scale of a division of DECIMAL values.
# Frontline: shares are divided as floating-point numbers.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libhsqldb-java 2.7.1-1+deb12u1

cat > Share.java <<'JAVA'
import java.sql.DriverManager;

public class Share {
  public static void main(String[] arguments) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:hsqldb:mem:shares"); var statement = connection.createStatement()) {
      for (var share : new String[] {"700/1100.0", "100*700/1100.0", "700.0/1100", "700.00/1100.00", "700/CAST(1100 AS DOUBLE)"}) {
        var answer = statement.executeQuery("VALUES (" + share + ")");
        answer.next();
        System.out.print(answer.getString(1) + " ");
      }
    }
  }
}
JAVA
java -cp /usr/share/java/hsqldb.jar Share.java >seen 2>/dev/null
cat seen; echo
[ "$(cat seen)" = "0 63 0.6 0.63 0.6363636363636364E0 " ] || { echo "no longer so" >&2; exit 1; }
