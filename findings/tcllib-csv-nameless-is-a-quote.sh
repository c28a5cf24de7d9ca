#!/usr/bin/env bash
# A village without a name is called ", and a name with a quote in it loses it.
#
# Software: tcllib 1.21+dfsg-1 with tcl8.6 (Debian).
# Seen: csv::split of "",4000 is a quote and 4000, and of 5" gun,2 it is "5 gun" and 2. With -alternate the first is empty. csv::join of an
#   empty cell writes none of the quotes, so that what the package writes itself it reads.
# Surprises: two quotes are an empty cell for all programs that put every cell in quotes, as databases and spreadsheets do. The village with
#   an unknown name is not missing, and a column of such cells is one of quotes.
# Right: an empty cell: RFC 4180, 2.5: fields may be enclosed in quotes; 2.7: a quote inside such a field is doubled.
# Source: tcllib, csv, FORMAT: two quotes by themselves are a quote, and an empty string in the alternate syntax.
# Frontline: "" is an empty cell.
source "$(dirname "$0")/lib.sh"
debian tcl8.6
debian tcllib 1.21+dfsg-1

cat > cells.tcl <<'TCL'
package require csv
foreach line {{"",4000} {5" gun,2} {"Susa, town","a ""b"""}} { puts -nonewline "[join [csv::split $line] /] | " }
puts -nonewline "[join [csv::split -alternate {"",4000}] /] | [csv::join {{} 4000}]"
TCL
tclsh8.6 cells.tcl >seen
cat seen; echo
[ "$(cat seen)" = '"/4000 | 5 gun/2 | Susa, town/a "b" | /4000 | ,4000' ] || { echo "no longer so" >&2; exit 1; }
