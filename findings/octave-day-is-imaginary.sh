#!/usr/bin/env bash
# 8 May 1992 is 1992 less five times the root of minus one, and a village whose people nobody counted has none of them.
#
# Software: octave 7.3.0-2 (Debian).
# Seen: csvread of a table reads 1992-05-08 as 1992-5i, 2020-11-10 as 2020-11i, and 10.11.2020 as 10.11+0.202i; an
#   empty cell is 0, and a name is 0 too. str2num("2020-11-10") is 1999, and str2double("39,75") is 3975.
# Surprises: a number, a minus and a number are a complex one, and the third is dropped; one day in a table makes all of it complex.
#   What is no number and what is not there are zeros, that sums and means take in.
# Right: an error or NaN.
# Source: Octave, csvread: reads a matrix; dlmread: an empty value is 0, and may be set by "emptyvalue".
# Frontline: a day is a day, and an empty cell is unknown.
source "$(dirname "$0")/lib.sh"
debian octave 7.3.0-2

printf '1992-05-08,4000\n2020-11-10,\n10.11.2020,3000\nAgdam,28000\n' >table.csv
cat >read.m <<'M'
table = csvread("table.csv");
printf("%g%+gi ", [real(table(:, 1)) imag(table(:, 1))]');
printf("| %g %g %g %g | %g %g", real(table(:, 2)), str2num("2020-11-10"), str2double("39,75"));
M
octave --no-gui --quiet read.m >seen
cat seen; echo
[ "$(cat seen)" = "1992-5i 2020-11i 10.11+0.202i 0+0i | 4000 0 3000 28000 | 1999 3975" ] || { echo "no longer so" >&2; exit 1; }
