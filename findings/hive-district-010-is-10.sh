#!/usr/bin/env bash
# Districts 010 and 10 are written into two folders, and are read as one district.
#
# Software: pyarrow 26.0.1, polars 2.1.0, duckdb 1.5.5 (PyPI).
# Seen: a table with the codes "010" and "10", written by pyarrow with a folder for each, is read by pyarrow and Polars with the
#   number 10 for both. With a third code, "1e1", pyarrow gives the texts "010", "10" and "1e1". DuckDB keeps both as texts.
# Surprises: the column is a text when it is written, and the type is guessed from the names of the folders when it is read, in
#   one library. Two groups that were apart are added up.
# Right: two districts, of the type that the table had.
# Source: Apache Arrow, partitioning: types of partition fields are inferred unless a schema is given.
# Frontline: a code is the text that it is.
source "$(dirname "$0")/lib.sh"
pypi pyarrow==26.0.1 polars==2.1.0 duckdb==1.5.5

python <<'EOF'
import duckdb, polars, pyarrow, pyarrow.parquet

def written(name, *codes):
    table = pyarrow.table({"code": list(codes), "people": list(range(len(codes)))})
    pyarrow.parquet.write_to_dataset(table, name, partition_cols=["code"])
    return pyarrow.parquet.read_table(name).sort_by("people")["code"].to_pylist()

seen, third = written("two", "010", "10"), written("three", "010", "10", "1e1")
other = polars.read_parquet("two/", hive_partitioning=True)["code"].to_list()
texts = duckdb.sql("SELECT code FROM read_parquet('two/*/*.parquet', hive_partitioning=true) ORDER BY people").fetchall()
print("pyarrow", seen, third, "| Polars", other, "| DuckDB", texts)
assert seen == other == [10, 10] and third == ["010", "10", "1e1"] and texts == [("010",), ("10",)], "no longer so"
EOF
