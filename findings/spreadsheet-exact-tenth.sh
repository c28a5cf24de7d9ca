#!/usr/bin/env bash
# A tenth is 0.0999999 if it is exact, and a latitude that is a fraction lies 45 cm beside itself.
#
# Software: ruby-spreadsheet 1.0.0-1.1 (Debian).
# Seen: cells of Rational(1, 10), Rational(1, 3) and Rational(397612345, 10000000), written to a sheet and read, are 0.09999990463256836,
#   0.33333301544189453 and 39.76123046875. The same numbers as Float and BigDecimal come back to the last digit.
# Surprises: the kind of number that has no error has the largest one. The file keeps 64 bits for each cell, and an exact number is put into
#   the short form of 30 bits, which is for those that fit into it. Every share, people divided by people, is such a number.
# Right: 0.1, 0.3333333333333333 and 39.7612345.
# Source: MS-XLS, 2.5.217, RkNumber: 30 bits of a number, for those whose other bits are 0; 2.4.180, Number: all 64 bits.
# Frontline: writes the digits that were read.
source "$(dirname "$0")/lib.sh"
debian ruby-spreadsheet 1.0.0-1.1

cat > cells.rb <<'RUBY'
require "spreadsheet"
require "bigdecimal"
values = [Rational(1, 10), 0.1, Rational(1, 3), 1.0 / 3, Rational(397612345, 10000000), BigDecimal("39.7612345")]
book = Spreadsheet::Workbook.new
sheet = book.create_worksheet
values.each_with_index { |value, row| sheet[row, 0] = value }
book.write("cells.xls")
print values.each_index.map { |row| Spreadsheet.open("cells.xls").worksheet(0)[row, 0] }.join(" ")
RUBY
ruby -W0 cells.rb >seen
cat seen; echo
[ "$(cat seen)" = "0.09999990463256836 0.1 0.33333301544189453 0.3333333333333333 39.76123046875 39.7612345" ] ||
  { echo "no longer so" >&2; exit 1; }
