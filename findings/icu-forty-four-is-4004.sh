#!/usr/bin/env bash
# Forty four is 4004, and twenty five thousand are 2005.
#
# Software: python3-icu 2.10.2-1+b3 (ICU 72.1) (Debian).
# Seen: the rules for numbers in English words, SPELLOUT, read "forty-four" as 44, and "forty four" as 4004; "twenty five
#   thousand" as 2005, "one hundred forty four" as 140, and "nineteen ninety two" as 1990. With hyphens all of them are right.
# Surprises: a hyphen that half of the writers leave out multiplies by a hundred: two words side by side are taken as in
#   1905, "nineteen oh five". What is left over behind a number is passed over, so that there is never an error.
# Right: 44, 25000, 144 and 1992, or an error; lenient parsing is not on.
# Source: ICU, RuleBasedNumberFormat: parse reads what the rules write; its rule for years of two pairs is among them.
# Frontline: reads "forty-four km" and "forty four km" as 44 km.
source "$(dirname "$0")/lib.sh"
debian python3-icu 2.10.2-1+b3

/usr/bin/python3 <<'EOF'
import icu

words = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("en"))
pairs = [("forty-four", "forty four"), ("twenty-five thousand", "twenty five thousand"),
         ("one hundred forty-four", "one hundred forty four"), ("nineteen ninety-two", "nineteen ninety two")]
seen = [tuple(int(words.parse(text).getDouble()) for text in pair) for pair in pairs]
for pair, numbers in zip(pairs, seen):
    print("%s %d | %s %d" % (pair[0], numbers[0], pair[1], numbers[1]))
assert seen == [(44, 4004), (25000, 2005), (144, 140), (1992, 1990)], "no longer so"
EOF
