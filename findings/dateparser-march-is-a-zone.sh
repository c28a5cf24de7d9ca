#!/usr/bin/env bash
# 8 March 1993, in Azerbaijani, is 15 August 1993 in the Marquesas Islands.
#
# Software: dateparser 1.5.0 (PyPI).
# Seen: "8 mart 1993", asked on 15 June 2023, is 15 August 1993 with an offset of -9:30. "31 mart 1993" and the other
#   months, aprel to fevral, are right. With languages=["az"] March is right; with ["az", "en"] it is not.
# Surprises: March is "mart" in Azerbaijani and Turkish, and MART is the time of the Marquesas; it is taken away as a zone
#   before months are looked for, so that the 8 becomes the month and the day is that of the clock. It is one month out of
#   twelve, on the days that may be months.
# Right: 8 March 1993, as for every other month.
# Source: dateparser, Supported languages: az and tr, whose months it knows; the list of zones is its own.
# Frontline: refuses "8 mart 1993"; offsets are numbers.
source "$(dirname "$0")/lib.sh"
pypi dateparser==1.5.0

python <<'EOF'
from datetime import datetime

import dateparser

def read(text, languages=None):
    return str(dateparser.parse(text, languages=languages, settings={"RELATIVE_BASE": datetime(2023, 6, 15)}))

seen = {text: read(text) for text in ("8 mart 1993", "31 mart 1993", "8 aprel 1993", "8 sentyabr 1993")}
print(seen, "| asked in Azerbaijani:", read("8 mart 1993", ["az"]), "| or English:", read("8 mart 1993", ["az", "en"]))
assert seen["8 mart 1993"] == read("8 mart 1993", ["az", "en"]) == "1993-08-15 00:00:00-09:30", "no longer so"
assert read("8 mart 1993", ["az"]) == "1993-03-08 00:00:00", "no longer so"
assert [seen[text][:10] for text in seen][1:] == ["1993-03-31", "1993-04-08", "1993-09-08"], "no longer so"
EOF
