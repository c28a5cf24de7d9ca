#!/usr/bin/env bash
# 2020-11-10 is 1 November 2019, and 10-11-2020 is a day in the year 16.
#
# Software: openjdk-17-jdk-headless (Debian), its standard library.
# Seen: SimpleDateFormat("yyyyMMdd") reads 2020-11-10 as 2019-11-01; "yyyy-MM-dd" reads 10-11-2020 as 10 May of the year 16;
#   "dd.MM.yyyy" reads "10.11.2020 or later" as 10 November.
# Surprises: a month of -1 and a day of 1-10 are read where the pattern has no hyphens, and what does not fit into a month or
#   a year is carried. The answer for a hyphen too many is off by one year and nine days, and no error.
# Right: an error for each.
# Source: java.text, SimpleDateFormat: lenient unless said; Number: "-" is a sign for the parser of numbers.
# Frontline: each form has its own reader, and what is left over is said.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless

cat > Days.java <<'EOF'
import java.text.*;
import java.util.*;

class Days {
  static String read(String pattern, String text) throws ParseException {
    return new SimpleDateFormat(pattern).parse(text).toInstant().toString().substring(0, 10);
  }

  public static void main(String[] arguments) throws ParseException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.out.println(String.join(" ", read("yyyyMMdd", "2020-11-10"), read("yyyy-MM-dd", "10-11-2020"),
      read("dd.MM.yyyy", "10.11.2020 or later")));
  }
}
EOF
java Days.java >seen
cat seen
[ "$(cat seen)" = "2019-11-01 0016-05-10 2020-11-10" ] || { echo "no longer so" >&2; exit 1; }
