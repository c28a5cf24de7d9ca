#!/usr/bin/env bash
# More than 700 people live in two of ten villages, and in five.
#
# Software: fastparquet 2026.9.0, pyarrow 26.0.1, pandas 3.1.1 (PyPI).
# Seen: read_parquet with filters=[("people", ">", 700)] of a file of ten rows, in groups of five, gives two rows with one engine and five
#   with the other, three of which have less. With one group in the file it gives ten.
# Surprises: the words of the question and the name of the option are the same; how many rows come back hangs on how the file was
#   written, and on which of the two engines is installed, since pandas takes what there is. A small file shows nothing.
# Right: two rows.
# Source: pandas, read_parquet: filters do row-wise filtering with pyarrow alone; fastparquet, ParquetFile.to_pandas: row_filter is
#   False, and filters drop groups.
# Frontline: reads all rows of what it is given, and asks each.
source "$(dirname "$0")/lib.sh"
pypi fastparquet==2026.9.0 pyarrow==26.0.1 pandas==3.1.1

python <<'EOF'
import pandas

villages = pandas.DataFrame({"people": [100 * number for number in range(10)]})

def rows(engine, size):
    villages.to_parquet("villages.parquet", engine="fastparquet", row_group_offsets=size)
    return pandas.read_parquet("villages.parquet", engine=engine, filters=[("people", ">", 700)])["people"].tolist()

seen = [rows(engine, size) for engine, size in (("pyarrow", 5), ("fastparquet", 5), ("fastparquet", 10))]
print(*seen)
assert [len(people) for people in seen] == [2, 5, 10] and seen[1][0] == 500, "no longer so"
EOF
