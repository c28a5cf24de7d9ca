#!/usr/bin/env bash
# Half of five villages is three where the five is written in the program, and two where it is read.
#
# Software: mono-mcs 6.8.0.105+dfsg-3.3+deb12u1 with mono-runtime (Debian).
# Seen: Math.Round of 5 / 2.0 and of 1001 / 2.0, of numbers in the program, is 3 and 501, and of variables with the same numbers 2 and 500; of -2.5 it is -3 and -2. With --optimize=-all all are 2, 500
#   and -2.
# Surprises: the function is said to take the even number, and does so, unless the runtime works the answer out before the program runs, and then
#   it rounds a half up. A test with a number written into it has another answer than the program has.
# Right: 2, 500 and -2.
# Source: .NET, Math.Round(Double): the even number is returned if the fraction is halfway between two numbers.
# Frontline: rounds a figure in one way, wherever it comes from.
source "$(dirname "$0")/lib.sh"
debian mono-runtime
debian mono-mcs 6.8.0.105+dfsg-3.3+deb12u1

cat > Halves.cs <<'CSHARP'
using System;

class Halves {
  static void Main(string[] arguments) {
    Console.Write("{0} {1} {2} | ", Math.Round(5 / 2.0), Math.Round(1001 / 2.0), Math.Round(-2.5));
    int five = int.Parse(arguments[0]), many = int.Parse(arguments[1]);
    Console.WriteLine("{0} {1} {2}", Math.Round(five / 2.0), Math.Round(many / 2.0), Math.Round(-five / 2.0));
  }
}
CSHARP
mcs Halves.cs
for options in --optimize=consprop --optimize=-all; do LC_ALL=C mono "$options" Halves.exe 5 1001; done | tr '\n' ' ' >seen
cat seen; echo
[ "$(cat seen)" = "3 501 -3 | 2 500 -2 2 500 -2 | 2 500 -2 " ] || { echo "no longer so" >&2; exit 1; }
