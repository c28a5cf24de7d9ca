#!/usr/bin/env bash
# "10 Nov" is 1 November 2010, 1.5 is a day in January, 39,76 is 3976, and the sum of people whom nobody counted is 0.
#
# Software: mono-mcs 6.8.0.105+dfsg-3.3+deb12u1 with mono-runtime (Debian).
# Seen: with CultureInfo.InvariantCulture DateTime.Parse takes "10 Nov" for 2010-11-01, "Nov 10" for 10 November of the year of asking, "1.5" for 5 January, "12.5 2020" for 5 December 2020 and 10.11.2020 for 11 October; 13.11.2020 is an error.
#   double.Parse of "39,76" is 3976, of "1,5" 15 and of "4,0,0,0" 4000. The sum of unknown counts alone is 0 and their largest is unknown; the mean of 4000, unknown and 28000 is 16000; unknown > 5, <= 5 and unknown >= unknown are false,
#   and unknown == unknown is true.
# Surprises: the culture that is chosen so that a file is read alike everywhere reads commas wherever they stand as those of thousands, and what
#   could be a day as a year. A number in a column of dates is one.
# Right: 10 November, or errors; 39.76, or an error; unknown.
# Source: .NET, NumberStyles.AllowThousands: the number can have group separators. Enumerable.Sum: null values are not in the result.
# Frontline: a comma is a decimal one or parts thousands by where it stands, and no date is filled up from the clock.
source "$(dirname "$0")/lib.sh"
debian mono-runtime
debian mono-mcs 6.8.0.105+dfsg-3.3+deb12u1

cat > Questions.cs <<'CSHARP'
using System;
using System.Globalization;
using System.Linq;

class Questions {
  static void Main() {
    var culture = CultureInfo.InvariantCulture;
    foreach (var text in new[] {"10 Nov", "12.5 2020", "10.11.2020", "13.11.2020", "Nov 10", "1.5"}) {
      DateTime day;
      if (!DateTime.TryParse(text, culture, DateTimeStyles.None, out day)) Console.Write("error ");
      else Console.Write(day.ToString(day.Year == DateTime.Today.Year ? "MM-dd " : "yyyy-MM-dd ", culture));
    }
    foreach (var text in new[] {"39,76", "1,5", "4,0,0,0"}) Console.Write(double.Parse(text, culture) + " ");
    int? unknown = null, other = null;
    var counts = new[] {unknown, other};
    Console.Write("{0} {1} {2} ", counts.Sum(), counts.Max().HasValue, new int?[] {4000, unknown, 28000}.Average());
    Console.WriteLine("{0} {1} {2} {3}", unknown > 5, unknown <= 5, unknown >= other, unknown == other);
  }
}
CSHARP
mcs Questions.cs
LC_ALL=C mono Questions.exe >seen
cat seen
[ "$(cat seen)" = "2010-11-01 2020-12-05 2020-10-11 error 11-10 01-05 3976 15 4000 0 False 16000 False False False True" ] || { echo "no longer so" >&2; exit 1; }
