#!/usr/bin/env bash
# A file of one village has two villages, or four letters, and "In Susa on 8 November" is written as "Susa8In on November".
#
# Software: xmltodict 1.0.4 (PyPI).
# Seen: of three villages with a name and a count, len of the villages is 3; of one it is 2, its fields, and of one that is a name alone, Susa, 4, its letters; of none it is an error. A sentence with two
#   words in bold, read and written, has the two words first. Of a, then b, then a again, the two a come first. An empty element and one of a space are None, and a list of none is not written at all.
# Surprises: the shape of what is read hangs on how many there are, so that a program that is tested with three villages counts the fields of one. What
#   is written again is another text, without an error.
# Right: 1 and 1; the text as it was.
# Source: xmltodict: makes working with XML feel like working with JSON; unparse is for the way back, force_list for lists that are told one by one.
# Frontline: reads each element for itself, and in its order.
source "$(dirname "$0")/lib.sh"
pypi xmltodict==1.0.4

cat > villages.py <<'PY'
from xmltodict import parse, unparse
village = "<village><name>Susa</name><people>4000</people></village>"
for text in (3 * village, village, "<village>Susa</village>"):
    print(len(parse(f"<villages>{text}</villages>")["villages"]["village"]), end=" ")
for text in ("<p>In <b>Susa</b> on <i>8</i> November</p>", "<v><a>1</a><b>2</b><a>3</a></v>", "<v><a> </a></v>"):
    print("|", unparse(parse(text), full_document=False), end=" ")
print("|", unparse({"v": {"a": []}}, full_document=False))
PY
python villages.py >seen
cat seen
[ "$(cat seen)" = "3 2 4 | <p><b>Susa</b><i>8</i>In  on  November</p> | <v><a>1</a><a>3</a><b>2</b></v> | <v><a></a></v> | <v></v>" ] || { echo "no longer so" >&2; exit 1; }
