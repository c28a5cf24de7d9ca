#!/usr/bin/env bash
# A village held by nobody is held by None, its one name is four, and its closed road is open.
#
# Software: cattrs 26.2.1, attrs 26.1.0 (PyPI).
# Seen: of {"holder": null, "names": "Susa", "people": 2.9, "open": "no"} a class of str, list[str], int and bool has the holder "None", the
#   names "S", "u", "s" and "a", two people, and an open road. "2.9" in quotes is refused, and so is a field that is missing.
# Surprises: types are declared so that a reader checks them; here each is called with what there is, and what Python makes of it is
#   taken. A null in a column of names is a name that others may have.
# Right: an error for each; Optional[str] for the null.
# Source: cattrs, built-in hooks: primitives are converted by a call of the type, str(null) and bool("no") among them.
# Frontline: what is not of its type is refused with its place in the file.
source "$(dirname "$0")/lib.sh"
pypi cattrs==26.2.1 attrs==26.1.0

python <<'EOF'
import attrs
from cattrs.preconf.json import make_converter

@attrs.define
class Village:
    holder: str
    names: list[str]
    people: int
    open: bool

converter = make_converter()
village = converter.loads('{"holder": null, "names": "Susa", "people": 2.9, "open": "no"}', Village)
try:
    quoted = converter.loads('{"holder": "A", "names": [], "people": "2.9", "open": true}', Village)
except Exception:
    quoted = "refused"
print(village, quoted)
assert village == Village(holder="None", names=["S", "u", "s", "a"], people=2, open=True) and quoted == "refused", "no longer so"
EOF
