#!/usr/bin/env bash
# A town that is renamed gets the first letters of its new name.
#
# Software: numpy 2.4.6 (PyPI).
# Seen: in an array of "Susa" and "Agdam" the first is set to "Stepanakert", and is "Stepa". With put, copyto, fill and
#   place it is the same, and where() of both keeps the whole name.
# Surprises: the width of a column is that of its longest name, and what is longer is cut without a word. A place whose
#   name is cut is another place, or none.
# Right: the name, or an error, as for a number that does not fit into its type.
# Source: NumPy, Strings: dtype U5 has five characters.
# Frontline: a name has the length that it has.
source "$(dirname "$0")/lib.sh"
pypi numpy==2.4.6

python <<'EOF'
import numpy

def renamed(change):
    names = numpy.array(["Susa", "Agdam"])
    change(names)
    return str(names[0])

name = "Stepanakert"
seen = {
    "=": renamed(lambda names: names.__setitem__(0, name)),
    "put": renamed(lambda names: numpy.put(names, 0, name)),
    "copyto": renamed(lambda names: numpy.copyto(names, name)),
    "fill": renamed(lambda names: names.fill(name)),
    "where": str(numpy.where(True, name, numpy.array(["Susa", "Agdam"]))[0]),
}
print(seen)
assert seen == {"=": "Stepa", "put": "Stepa", "copyto": "Stepa", "fill": "Stepa", "where": name}, "no longer so"
EOF
