#!/usr/bin/env bash
# Half is twelve, ½ is zero, and 10 November 2020 is twenty million.
#
# Software: inflect 7.6.0 (PyPI).
# Seen: number_to_words of "1/2" is twelve, of "2 1/2" two hundred and twelve, of "1,5" fifteen, of "1e3" thirteen, of "½" and of
#   "none" zero, and of "−5", with the sign of a minus, five. "2020-11-10" is twenty million, two hundred and one thousand, ...
# Surprises: all signs that are no digits are taken out, and what is left is one number. Names of units are dropped too: "7.5 km"
#   is seven point five.
# Right: one half; one point five in half of Europe; a thousand; minus five; an error for what is no number.
# Source: inflect, number_to_words: "Return a number in words".
# Frontline: a number is read to its last sign, or refused with what was left over.
source "$(dirname "$0")/lib.sh"
pypi inflect==7.6.0

python <<'EOF'
import inflect

words = inflect.engine().number_to_words
seen = [words(text) for text in ("1/2", "2 1/2", "1,5", "1e3", "½", "none", "−5")]
day = words("2020-11-10")
print(*seen, day, sep=" | ")
assert seen == ["twelve", "two hundred and twelve", "fifteen", "thirteen", "zero", "zero", "five"], "no longer so"
assert day.startswith("twenty million"), "no longer so"
EOF
