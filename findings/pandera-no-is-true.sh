#!/usr/bin/env bash
# A road that is said not to be open is validated, and is open.
#
# Software: pandera 0.35.0, pandas 3.1.1, frictionless 5.21.0 (PyPI).
# Seen: a schema with Column(bool, coerce=True) takes "no", "False" and "0" for True, and only an empty text for False;
#   Column(int, coerce=True) takes 1.9 for 1. There is no error, and the checks of the schema see the new values. With a
#   boolean of frictionless, "no" is an error and "False" is false.
# Surprises: it is a library for finding values that are not what they should be, and its step before that makes them so:
#   whatever text stands there is true. The word of Python for this is known, but one looks for it in one's own code.
# Right: an error for a text that is no boolean, and for a number that is not whole.
# Source: pandera, coerce: the data is cast to the type of the column before it is validated.
# Frontline: states of a road are words of a list, and any other word is refused with its row.
source "$(dirname "$0")/lib.sh"
pypi pandera==0.35.0 pandas==3.1.1 frictionless==5.21.0

python <<'EOF'
import pandas
import pandera.pandas as pandera
from frictionless import Field, Resource, Schema

texts = ["yes", "no", "False", "0", ""]
schema = pandera.DataFrameSchema({"open": pandera.Column(bool, coerce=True), "lanes": pandera.Column(int, coerce=True)})
roads = schema.validate(pandas.DataFrame({"open": texts, "lanes": [1.9, 2.0, 2.0, 2.0, 2.0]}))
fields = Schema.from_descriptor({"fields": [{"name": "open", "type": "boolean"}]})
rows = Resource(data=[["open"], *([text] for text in texts)], schema=fields).read_rows()
other = [row.errors[0].type if row.errors else row["open"] for row in rows]
print(dict(zip(texts, roads["open"].tolist())), "| 1.9 lanes:", roads["lanes"][0], "| frictionless:", other)
assert roads["open"].tolist() == [True, True, True, True, False] and roads["lanes"][0] == 1, "no longer so"
assert other[1] == "type-error" and other[2] is False, "no longer so"
EOF
