#!/usr/bin/env bash
# 31.02.2020 is 29 February, and 2020-02-31 is an error.
#
# Software: openjdk-17-jdk-headless (Debian), its standard library.
# Seen: LocalDate.parse with the pattern dd.MM.yyyy takes 31.02.2020 for 29 February and 31.11.2020 for 30 November, and
#   refuses 32.01.2020; without a pattern it refuses 2020-02-31. With the resolver STRICT the same pattern refuses 10.11.2020.
# Surprises: the classes that replaced a lenient parser read a day that is none as another one, by default. The remedy that
#   is named, STRICT, refuses every date of yyyy, for that year has no era; it wants uuuu.
# Right: an error, as for ISO 8601 texts.
# Source: java.time, ResolverStyle.SMART: a day of month from 1 to 31 is valid in any month, and converted to the last valid
#   one; DateTimeFormatter.ofPattern: SMART; ISO_LOCAL_DATE: STRICT.
# Frontline: refuses it: February 2020 has 29 days.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless

cat > Days.java <<'EOF'
import java.time.*;
import java.time.format.*;

class Days {
  static String read(String text, DateTimeFormatter format) {
    try { return LocalDate.parse(text, format).toString(); } catch (DateTimeParseException error) { return "refused"; }
  }

  public static void main(String[] arguments) {
    var format = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    System.out.println(String.join(" ", read("31.02.2020", format), read("31.11.2020", format), read("32.01.2020", format),
      read("2020-02-31", DateTimeFormatter.ISO_LOCAL_DATE), read("10.11.2020", format.withResolverStyle(ResolverStyle.STRICT))));
  }
}
EOF
java Days.java >seen
cat seen
[ "$(cat seen)" = "2020-02-29 2020-11-30 refused refused refused" ] || { echo "no longer so" >&2; exit 1; }
