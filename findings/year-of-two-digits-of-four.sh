#!/usr/bin/env bash
# 10.11.1992 is read as 10 November 2019.
#
# Software: polars 2.1.0, pandas 3.1.1 (PyPI), gnuplot-nox 5.4.4+dfsg1-2+b2 (Debian).
# Seen: with the format %d.%m.%y, gnuplot takes 10.11.1992 for 2019, and so do polars and pandas with exact=False, which
#   lets words stand around the date. 10.11.2020 comes out as 2020, and 10.11.92 as 1992.
# Surprises: a column in which years have two digits or four is read without a loss, and the years of this century, which
#   one looks at, are right: the first two digits of 2020 are those of its short form.
# Right: 1992, or not taken: behind the two digits of a year stands no third.
# Source: polars, str.to_date, exact: the format may match anywhere in the text. pandas, to_datetime, exact, likewise.
# Frontline: a year has four digits; two are refused.
source "$(dirname "$0")/lib.sh"
debian gnuplot-nox 5.4.4+dfsg1-2+b2
pypi polars==2.1.0 pandas==3.1.1

for text in 10.11.1992 10.11.2020 10.11.92; do
  gnuplot -e "print strftime('%Y-%m-%d', strptime('%d.%m.%y', '$text'))" 2>&1
done >by_gnuplot
python <<'EOF'
import pandas
import polars

texts = ["10.11.1992", "10.11.2020", "10.11.92"]
by_gnuplot = open("by_gnuplot").read().split()
by_polars = polars.Series(texts).str.to_date("%d.%m.%y", exact=False).cast(str).to_list()
by_pandas = pandas.to_datetime(texts, format="%d.%m.%y", exact=False).strftime("%Y-%m-%d").tolist()
for row in zip(texts, by_gnuplot, by_polars, by_pandas):
    print(*row)
assert by_gnuplot == by_polars == by_pandas == ["2019-11-10", "2020-11-10", "1992-11-10"], "no longer so"
EOF
