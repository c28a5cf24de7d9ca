#!/usr/bin/env bash
# A village that is held by nobody, "", is held by somebody unknown once the table is divided by its holders.
#
# Software: deltalake 1.6.6, pyarrow 26.0.1 (PyPI).
# Seen: a table with the holders "A", "" and null, written with a folder for each holder, is read with "A", null and null. Without
#   folders it is read as it was.
# Surprises: how a table is stored changes what is in it, and a count of the villages without a holder takes in those of
#   which nobody knows. Two values are written into one folder, and there is no error.
# Right: what was written, or an error for an empty text.
# Source: Delta Transaction Log Protocol, partition value serialization: an empty string for any type translates to null.
# Frontline: unknown is a standing of its own, and no party is another.
source "$(dirname "$0")/lib.sh"
pypi deltalake==1.6.6 pyarrow==26.0.1

python <<'EOF'
import deltalake, pyarrow

villages = pyarrow.table({"holder": ["A", "", None], "village": [1, 2, 3]})
def read_back(name, **options):
    deltalake.write_deltalake(name, villages, **options)
    table = pyarrow.table(deltalake.DeltaTable(name).to_pyarrow_table())
    return table.sort_by("village")["holder"].to_pylist()

seen, other = read_back("divided", partition_by=["holder"]), read_back("whole")
print("divided", seen, "| whole", other)
assert seen == ["A", None, None] and other == ["A", "", None], "no longer so"
EOF
