#!/usr/bin/env bash
# A table has no header if all of its columns are texts, or if one column is named for a year.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4), pandas 3.1.1 with openpyxl 3.1.5 (PyPI).
# Seen: of a sheet (XLSX) with the columns place and holder, of two rows, three rows are read, the first of them "place",
#   "holder", under Field1 and Field2. With a column of numbers beside them it is two. A CSV file with the columns place,
#   1992 and 2020 has field_1, field_2, field_3 and a row more.
# Surprises: whether there is a header is guessed from the kinds of its cells; a table of who held what, or by year, is
#   just of the kind that has none. The count of features is one too high, and no column is found by its name.
# Right: two rows, place and holder, as with OGR_XLSX_HEADERS=FORCE, and HEADERS=YES for CSV, which are not the defaults.
# Source: GDAL, XLSX and CSV drivers: by default (AUTO) it is detected whether the first line has the names of the fields.
# Frontline: the first row is the header of every table.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0 geopandas==1.2.0 pandas==3.1.1 shapely==2.2.0 openpyxl==3.1.5

python <<'EOF'
from pathlib import Path

import pandas
import pyogrio

table = pandas.DataFrame({"place": ["Shusha", "Lachin"], "holder": ["A", "B"]})
table.to_excel("texts.xlsx", index=False)
table.assign(people=[5000, 8000]).to_excel("numbers.xlsx", index=False)
Path("years.csv").write_text("place,1992,2020\nShusha,A,B\nLachin,A,B\n")
seen = {}
for file in ("texts.xlsx", "numbers.xlsx", "years.csv"):
    frame = pyogrio.read_dataframe(file)
    seen[file] = len(frame), list(frame.columns)
    print(file, *seen[file])
assert seen == {
    "texts.xlsx": (3, ["Field1", "Field2"]),
    "numbers.xlsx": (2, ["place", "holder", "people"]),
    "years.csv": (3, ["field_1", "field_2", "field_3"]),
}, "no longer so"
EOF
