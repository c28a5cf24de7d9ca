#!/usr/bin/env bash
# Between three days and five days is eight days, two and a half days are half a day, and three days before are three after.
#
# Software: timelength 3.0.4 (PyPI).
# Seen: "between 3 days and 5 days", "3 days to 5 days" and "44 days (6 weeks)" are sums: 8, 8 and 86 days. "2 1/2 days" and "two and
#   a half days" are half a day; "10-12 days" are 12, and "-3 days" are 3. All of them are a success.
# Surprises: whatever can be read of a text is added up, and the rest is passed over, so that a range, a doubt or the same length said
#   twice is a longer one. The strict mode, FailureFlags.ALL, takes "-3 days" and "six weeks, 44 days" (86 days) as well.
# Right: a range of 3 to 5, 2.5, -3; or an error.
# Source: timelength, README: a success is one valid part "regardless of any invalid content"; a fraction is one of its forms.
# Frontline: a length of time is a count of days.
source "$(dirname "$0")/lib.sh"
pypi timelength==3.0.4

python <<'EOF'
from timelength import English, FailureFlags, TimeLength

def days(text, **options):
    result = TimeLength(text, **options).result
    return result.seconds / 86400 if result.success else None

seen = [days(text) for text in ("between 3 days and 5 days", "3 days to 5 days", "44 days (6 weeks)", "2 1/2 days",
                                "two and a half days", "10-12 days", "-3 days")]
strict = [days(text, locale=English(flags=FailureFlags.ALL)) for text in ("-3 days", "six weeks, 44 days", "2 1/2 days")]
print(*seen, "| strict:", *strict)
assert seen == [8, 8, 86, 0.5, 0.5, 12, 3] and strict == [3, 86, None], "no longer so"
EOF
