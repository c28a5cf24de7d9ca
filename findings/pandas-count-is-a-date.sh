#!/usr/bin/env bash
# A count of barrels is a day in 1971, and a code in quotes is a number.
#
# Software: pandas 3.1.1 (PyPI).
# Seen: read_json of the number 43000000 gives 13 May 1971 in a column barrels_at, 43000000 in one of barrels; and 31000000 is
#   a number in both. The texts "010" and "1E5" are the numbers 10 and 100000.
# Surprises: a column is made dates by the end of its name, and only where its numbers are above the seconds of one year. JSON
#   has types, and a text is a number all the same.
# Right: what is in the file: numbers, and texts.
# Source: RFC 8259, 6 and 7; pandas, read_json: dtype, for which types are inferred, and keep_default_dates, for names that end
#   with _at or _time, or begin with timestamp, and for modified and date.
# Frontline: a property is what it is in the file, and an id what it was, number or text.
source "$(dirname "$0")/lib.sh"
pypi pandas==3.1.1

python <<'EOF'
import io, json, pandas

def read(**columns):
    table = pandas.read_json(io.StringIO(json.dumps([columns])))
    return [str(table[name][0]) for name in columns]

seen = read(barrels_at=43000000)[0], read(barrels=43000000)[0], read(barrels_at=31000000)[0]
codes = read(code="010")[0], read(code="1E5")[0]
print(*seen, "|", *codes)
assert seen == ("1971-05-13 16:26:40", "43000000", "31000000") and tuple(map(float, codes)) == (10, 100000), "no longer so"
EOF
