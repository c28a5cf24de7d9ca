#!/usr/bin/env bash
# A village whose people nobody knows has none, 31 November is in December, 12 km and 1,5 are 12 and 15, and two guns are one.
#
# Software: libopencsv-java 5.2-1 with openjdk-17-jdk-headless (Debian).
# Seen: in beans, an empty cell of an int is 0; 31.11.2020 is 2020-12-01, 10.11.20 a day of the year 20, and "10.11.2020?" 10 November; a number of the format #,##0.## takes "4000 men",
#   "12km" and "1,5" for 4000, 12 and 15, and in German 39.76 is 3976. An Integer of "4000 men" is an error. Of the text a\b its writer makes a\b, which its reader reads as ab; and
#   12" gun,3,15" gun, three cells of a line, are one.
# Surprises: a row that cannot be read is an error, so that a table without errors seems to be read whole. What is left of a cell behind the number or
#   the day is dropped, and a table that it wrote is another when it reads it.
# Right: unknown, or an error for an int; errors; a\b; three cells.
# Source: opencsv: an empty cell of a primitive is its default. RFC 4180: a quote in a cell that is not quoted may not appear, and a backslash is a letter like others.
# Frontline: reads a cell whole or refuses it.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libopencsv-java 5.2-1

cat > Villages.java <<'JAVA'
import com.opencsv.*;
import com.opencsv.bean.*;
import java.io.*;
import java.text.SimpleDateFormat;
import java.util.*;

public class Villages {
  public static class Village {
    @CsvBindByName public int people;
    @CsvBindByName @CsvDate("dd.MM.yyyy") public Date fell;
    @CsvBindByName @CsvNumber("#,##0.##") public Double size;
    @CsvBindByName(locale = "de-DE") public Double latitude;
  }

  public static void main(String[] arguments) throws Exception {
    var table = "people;fell;size;latitude\n;31.11.2020;4000 men;39,76\n4000;10.11.20;12km;39.76\n4000;10.11.2020?;1,5;39\n";
    for (var village : new CsvToBeanBuilder<Village>(new StringReader(table)).withType(Village.class).withSeparator(';').build().parse())
      System.out.print(village.people + " " + new SimpleDateFormat("yyyy-MM-dd").format(village.fell) + " " + village.size + " " + village.latitude + " | ");
    var written = new StringWriter();
    try (var writer = new CSVWriter(written)) { writer.writeNext(new String[] {"a\\b"}); }
    System.out.print(written.toString().trim() + " " + new CSVReader(new StringReader(written.toString())).readNext()[0] + " | ");
    System.out.print(new CSVReader(new StringReader("12\" gun,3,15\" gun\n")).readNext().length);
  }
}
JAVA
jars=/usr/share/java
TZ=UTC java -cp "$jars/opencsv.jar:$jars/commons-lang3.jar:$jars/commons-beanutils.jar:$jars/commons-collections4.jar:$jars/commons-collections3.jar:$jars/commons-text.jar:$jars/commons-logging.jar" Villages.java >seen
cat seen; echo
[ "$(cat seen)" = '0 2020-12-01 4000.0 39.76 | 4000 0020-11-10 12.0 3976.0 | 4000 2020-11-10 15.0 39.0 | "a\b" ab | 1' ] || { echo "no longer so" >&2; exit 1; }
