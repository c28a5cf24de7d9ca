#!/usr/bin/env bash
# 10 November is 1 November of the year 10, 9-10 November 2020 is 10 September, and 5 km from Susa in 1992 is 1 May.
#
# Software: gir1.2-glib-2.0 1.74.0-3 with python3-gi 3.42.2-3+b1 (Debian).
# Seen: set_parse of a GLib.Date makes 0010-11-01 of "10 November", 2020-09-10 of "9-10 November 2020", 0092-05-01 of "May 92" and 1992-05-08
#   of "8 May 92", 1992-03-01 of "Marneuli 1992", 1992-12-10 of "decree 10 of 1992" and 1992-05-01 of "5 km from Susa in 1992". "10 November 2020"
#   is right, and 2020-11-31 and "1992" are refused.
# Surprises: a day without a year is a month of a year in the time of Augustus. Where two numbers stand beside the name of a month, the first is
#   taken for the month and the name is forgotten. The first letters of a town or of a word are a month. Whether a date was found is asked with
#   valid(), which says yes.
# Right: the day of a year that is not known, two days, no day; or none for all.
# Source: GLib, g_date_set_parse: it may guess wrongly, and is for what a user typed; not for a file format.
# Frontline: reads a span of days as one, and refuses words that are no part of a day.
source "$(dirname "$0")/lib.sh"
debian python3-gi 3.42.2-3+b1
debian gir1.2-glib-2.0 1.74.0-3

cat > days.py <<'PY'
from gi.repository import GLib
for text in ("10 November", "9-10 November 2020", "May 92", "8 May 92", "Marneuli 1992", "decree 10 of 1992", "5 km from Susa in 1992",
             "10 November 2020", "2020-11-31", "1992"):
    date = GLib.Date()
    date.set_parse(text)
    print(f"{date.get_year():04}-{date.get_month().real:02}-{date.get_day():02}" if date.valid() else "none", end=" ")
PY
LC_ALL=C.UTF-8 /usr/bin/python3 days.py >seen
cat seen; echo
[ "$(cat seen)" = "0010-11-01 2020-09-10 0092-05-01 1992-05-08 1992-03-01 1992-12-10 1992-05-01 2020-11-10 none none " ] || { echo "no longer so" >&2; exit 1; }
