#!/usr/bin/env bash
# From 31 January to 1 March it is a month and minus one day, and a village (town) that is in the list is not counted.
#
# Software: libreoffice-calc 4:7.4.7-1+deb12u14 (Debian).
# Seen: DATEDIF of 31 January and 1 March 2020 in months is 1, and with "md" -1; from 27 September to 10 November it is 1 and 14.
#   COUNTIF of "Susa (town)" over cells with that text is 0, of "Sus." 1 and of "Susa" 1; a cell with "S*" counts neither. DAYS360 of the war
#   of 44 days is 43, and DATE(92;5;8) is in 1992.
# Surprises: the days beside a month are counted in the month before the last, and go below zero. A name is a pattern, in a file
#   that does not say otherwise, so that parentheses are not found and a point is any letter.
# Right: 1 and 1; 1, 0 and 1.
# Source: OpenDocument 1.2, part 2, 6.10.3 (DATEDIF) and 4.11.8 (criteria): search as regular expressions hangs on the file.
# Frontline: counts days; names are texts.
source "$(dirname "$0")/lib.sh"
debian libreoffice-calc 4:7.4.7-1+deb12u14

python3 - <<'PY'
from html import escape

formulas = ['DATEDIF(DATE(2020;1;31);DATE(2020;3;1);"m")', 'DATEDIF(DATE(2020;1;31);DATE(2020;3;1);"md")',
            'DATEDIF(DATE(2020;9;27);DATE(2020;11;10);"md")', 'COUNTIF([.A1:.A2];"Susa (town)")', 'COUNTIF([.A1:.A2];"Sus.")',
            'COUNTIF([.A1:.A2];"Susa")', 'DAYS360(DATE(2020;9;27);DATE(2020;11;10))', 'YEAR(DATE(92;5;8))']
spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.{"2" if name == "of" else "0"}"'
                  for name, kind in [("office", "office"), ("table", "table"), ("text", "text"), ("of", "of")])
cell = '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>{}</table:table-row>'
row = "".join(f'<table:table-cell table:formula="of:={escape(formula)}"/>' for formula in formulas)
with open("table.fods", "w") as file:
    file.write(f'<?xml version="1.0"?><office:document {spaces} office:version="1.2" '
               'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
               f'<table:table table:name="t">{cell.format("Susa (town)", row)}{cell.format("Susa", "")}</table:table>'
               '</office:spreadsheet></office:body></office:document>')
PY
HOME="$PWD" LC_ALL=C.UTF-8 soffice --headless --convert-to csv table.fods >log 2>&1
head -1 table.csv >seen
cat seen
[ "$(cat seen)" = "Susa (town),1,-1,14,0,1,1,43,1992" ] || { echo "no longer so" >&2; exit 1; }
