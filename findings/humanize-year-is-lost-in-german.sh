#!/usr/bin/env bash
# A year and a month ago is a month ago in German, and a billion is a thousand times as many in Danish.
#
# Software: humanize 4.17.0 (PyPI).
# Seen: 400 days are "1 year, 1 month" in English, and "ein Monat" in German; 30 days are "ein Monat", too, and 440 days
#   "ein Jahr und 2 Monate". 1,500,000,000 and 1,500,000,000,000 are both "1.5 billioner" in Danish. "1234,5" is 12,345.
# Surprises: the texts of a language are data that nobody computes with, and one wrong line of them is a wrong number; in every other
#   language of the library the year is there. A text with a comma is taken without it.
# Right: ein Jahr und ein Monat; 1,5 milliarder, as in Norwegian; an error for a text that has a comma before one digit.
# Source: humanize, naturaltime and intword: the same value in the language that is active; Den Danske Ordbog: billion, a million millions.
# Frontline: writes days, and lengths of time in days.
source "$(dirname "$0")/lib.sh"
pypi humanize==4.17.0

python <<'EOF'
from datetime import timedelta
import humanize

def said(days):
    return humanize.naturaltime(timedelta(days=days))

english = [said(days) for days in (400, 440, 30)]
comma = humanize.intcomma("1234,5")
humanize.i18n.activate("de_DE")
german = [said(days) for days in (400, 440, 30)]
humanize.i18n.activate("da_DK")
danish = [humanize.intword(number) for number in (1_500_000_000, 1_500_000_000_000)]
print(english, german, danish, comma)
assert english == ["1 year, 1 month ago", "1 year, 2 months ago", "a month ago"], "no longer so"
assert german == ["vor ein Monat", "vor ein Jahr und 2 Monate", "vor ein Monat"], "no longer so"
assert danish == ["1.5 billioner"] * 2 and comma == "12,345", "no longer so"
EOF
