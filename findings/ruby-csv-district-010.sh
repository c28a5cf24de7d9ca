#!/usr/bin/env bash
# District 010 is district 8, and district 018 is a text, or 18.
#
# Software: ruby 3.1 (Debian), its standard library.
# Seen: of the codes 010, 018, 8 a CSV with converters: :integer gives 8, "018" and 8; with :numeric 8, 18.0 and 8; with
#   :float 10.0, 18.0 and 8.0.
# Surprises: a number with a leading zero is octal, as it is in the source of a program, where it has digits for it; what is
#   not octal is the next type. Two of three districts become one, and a column has numbers of two types.
# Right: 10 and 18 if they are numbers, as in every other reader of CSV here; better the texts.
# Source: Ruby, CSV::Converters: integer is Kernel#Integer, which is where the octal numbers come from.
# Frontline: a code is the text that it is, and 010 in a column of numbers is 10.
source "$(dirname "$0")/lib.sh"
debian ruby 1:3.1

ruby -rcsv -e '
print %i[integer numeric float].map { |kind|
  CSV.parse("code\n010\n018\n8\n", headers: true, converters: kind).map { |row| row["code"] }.inspect }.join(" ")' >seen
cat seen; echo
[ "$(cat seen)" = '[8, "018", 8] [8, 18.0, 8] [10.0, 18.0, 8.0]' ] || { echo "no longer so" >&2; exit 1; }
