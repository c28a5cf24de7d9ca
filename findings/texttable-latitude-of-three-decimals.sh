#!/usr/bin/env bash
# District 010 is printed as 10, village 1E5 as 100000, and a latitude loses 18 m, although all three are texts.
#
# Software: texttable 1.7.2, tabulate 0.10.0 (PyPI).
# Seen: texttable prints the texts 010, 1E5, 39.75684 and Infinity as 10, 100000, 39.757 and inf; 20201110 stays. tabulate prints the texts
#   010, 1E5 and 20201110 in one column as 10, 100000 and 2.02011e+07, 39.756841 as 39.7568, and 1_0 as 10; with 38001 and 38E01, two codes,
#   it prints 38001 and 380.
# Surprises: the library that draws the lines reads the texts, and prints other ones. What a day or a code looks like hangs on what else is in
#   its column. In both the reading can be turned off.
# Right: the texts as they came.
# Source: texttable, set_cols_dtype: the type is "auto" unless said; tabulate: "numbers hidden in texts" are found unless disable_numparse is
#   given.
# Frontline: prints a text as it is.
source "$(dirname "$0")/lib.sh"
pypi texttable==1.7.2 tabulate==0.10.0

cat > tables.py <<'PY'
import tabulate, texttable
table = texttable.Texttable()
table.set_deco(0)
table.add_rows([["010", "39.75684"], ["1E5", "Infinity"], ["20201110", "Susa"]], header=False)
print(table.draw().split())
for rows in ([["010", "39.756841"], ["1E5", "1_0"], ["20201110", "46.75"]], [["38001"], ["38E01"]]):
    print(tabulate.tabulate(rows, tablefmt="plain").split())
PY
python tables.py >seen
cat seen
[ "$(cat seen)" = "['10', '39.757', '100000', 'inf', '20201110', 'Susa']
['10', '39.7568', '100000', '10', '2.02011e+07', '46.75']
['38001', '380']" ] || { echo "no longer so" >&2; exit 1; }
