#!/usr/bin/env bash
# 2020-11-10 is the years 2020 and 2010, 13.11.2020 is a day of 2011, and 8 and 9 November 2020 are 9 February 2002.
#
# Software: date-extractor 5.1.5 (PyPI).
# Seen: extract_dates finds 1 January 2020 and 1 January 2010 in "2020-11-10", 3 January 2011 and 1 January 2020 in "13.11.2020", 9 February 2002 in "Nov 8 and 9, 2020", 7 February 2020 in
#   "Sept. 27, 2020", 9 August 2020 in "Nov 8-9, 2020" and 1 November 2020 in "10th of November 2020". "1992-05-08", "8 May 1992" and "Nov 10, 2020" are right.
# Surprises: a day that no pattern has is not left alone but cut until its parts have one, so that "2020" and "10" are years and "20" is two and a
#   year. What comes out is a whole date each time, and looks like the others.
# Right: 10 November 2020; 13 November 2020; 8 and 9 November 2020; 27 September 2020.
# Source: ISO 8601; date-extractor: extracts dates from text.
# Frontline: a day is read to its last sign, or refused with what was left over.
source "$(dirname "$0")/lib.sh"
pypi date-extractor==5.1.5

cat > days.py <<'PY'
from date_extractor import extract_dates
for text in ("2020-11-10", "13.11.2020", "Nov 8 and 9, 2020", "Sept. 27, 2020", "Nov 8-9, 2020", "10th of November 2020", "1992-05-08", "8 May 1992", "Nov 10, 2020"):
    print(*(str(day)[:10] for day in extract_dates(text)), end=" | ")
PY
python days.py >seen
cat seen; echo
[ "$(cat seen)" = "2020-01-01 2010-01-01 | 2011-01-03 2020-01-01 | 2002-02-09 | 2020-02-07 | 2020-08-09 | 2020-11-01 | 1992-05-08 | 1992-05-08 | 2020-11-10 | " ] || { echo "no longer so" >&2; exit 1; }
