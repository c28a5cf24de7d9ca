#!/usr/bin/env bash
# A year after 31 January 2020 is 30 January 2021 at six in the morning, half a year is no time, and 10.11.20 is in 1920.
#
# Software: python3-qgis 3.22.16+dfsg-1 (Debian).
# Seen: to_date('2020-01-31') + to_interval('1 year') is 30 January 2021, 6:00, and with '1 month' 1 March; to_interval('half a year') is 0 seconds;
#   to_date('10.11.20', 'dd.MM.yy') is in 1920. to_date('2020-11-10') > '2020-9-30' is false, and so is '2020-11-10' > '2020-9-30'.
# Surprises: a year is 365.25 days and a month 30, added to a date. What is not read of an interval is left out, and a date beside a
#   text becomes a text, whose letters are compared.
# Right: 31 January 2021; an error for half a year; 2020; an error, or true.
# Source: QGIS, expressions: to_interval takes a text with a length of time; to_date reads the formats of Qt.
# Frontline: adds days; a date is no text.
source "$(dirname "$0")/lib.sh"
debian python3-qgis 3.22.16+dfsg-1

cat >days.py <<'PY'
from qgis.core import QgsApplication, QgsExpression

application = QgsApplication([], False)
application.initQgis()
ask = lambda text: QgsExpression(text).evaluate()
later = lambda length: ask(f"format_date(to_date('2020-01-31') + to_interval('{length}'), 'yyyy-MM-dd HH')")
print(later("1 year"), later("1 month"), ask("to_interval('half a year')").seconds(), ask("year(to_date('10.11.20', 'dd.MM.yy'))"),
      ask("to_date('2020-11-10') > '2020-9-30'"), sep=" | ")
PY
QT_QPA_PLATFORM=offscreen HOME="$PWD" /usr/bin/python3 days.py >seen 2>log
cat seen
[ "$(cat seen)" = "2021-01-30 06 | 2020-03-01 00 | 0.0 | 1920 | 0" ] || { echo "no longer so" >&2; exit 1; }
