#!/usr/bin/env bash
# An interval whose end nobody knows ends ten years after its start.
#
# Software: edtf 5.0.2 (PyPI).
# Seen: `1993-08-23/` (held since then, end unknown) has an upper_strict of 23 August 2003. With `..` it is infinite.
# Surprises: the bound is called strict, and it is a day that the text does not have; a place whose later history is
#   unknown is lost to its holder on a made-up day.
# Right: no upper bound. An empty end is unknown, `..` is open; neither is a date.
# Source: Library of Congress, EDTF, level 1, "Extended Interval (L1)"; DELTA_IF_UNKNOWN in the library's appsettings.
# Frontline: `EDTFDate.latest` is nil for both, and the two are kept apart.
source "$(dirname "$0")/lib.sh"
pypi edtf==5.0.2

python <<'EOF'
from edtf import parse_edtf

unknown, open_ = parse_edtf("1993-08-23/").upper_strict(), parse_edtf("1993-08-23/..").upper_strict()
print("1993-08-23/   ends", unknown[:3])
print("1993-08-23/.. ends", open_)
assert unknown[:3] == (2003, 8, 23) and open_ == float("inf"), "no longer so"
EOF
