#!/usr/bin/env bash
# "Yesterday" is a valid date-time, by a checker that refuses 30 February.
#
# Software: jsonschema 4.26.0 (PyPI).
# Seen: with format_checker=FormatChecker(), the format date refuses 2020-02-30 and 10.11.2020. date-time takes both of them,
#   and "yesterday". A time alone is checked; duration and uri are not.
# Surprises: that formats are not checked unless a checker is given is known; it is given, and for a day and for a time it
#   works. For both together there is no check and no word of it, as long as a package is not installed that nothing asks
#   for. Who tests a schema with a wrong day sees it refused.
# Right: an error or a warning for a format that the checker does not know, or its list seen before its use.
# Source: jsonschema, Validating formats: of the table of formats, date-time requires rfc3339-validator, and date nothing.
# Frontline: reads what it takes by readers of its own, and a time of day that is none is refused.
source "$(dirname "$0")/lib.sh"
pypi jsonschema==4.26.0

python <<'EOF'
from jsonschema import Draft202012Validator, FormatChecker

seen = {}
for kind in ("date", "date-time", "time", "duration", "uri"):
    validator = Draft202012Validator({"type": "string", "format": kind}, format_checker=FormatChecker())
    seen[kind] = [text for text in ("2020-02-30", "10.11.2020", "yesterday") if validator.is_valid(text)]
    print(kind, "takes", seen[kind])
assert seen["date"] == seen["time"] == [], "no longer so"
assert all(len(seen[kind]) == 3 for kind in ("date-time", "duration", "uri")), "no longer so"
EOF
