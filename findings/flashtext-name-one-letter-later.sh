#!/usr/bin/env bash
# Susa is found one letter behind where it stands, and Zod in another word.
#
# Software: flashtext 2.7 (PyPI).
# Seen: in "İsmayıllı və Susa yolu" Susa is found from letter 14 to 18, which is "usa "; in "Ismayilli" for the first word it is "Susa".
#   Zod is found in "Zodəhr" and Susa in "Susaş" and "əSusa", and not in "Susada". İrəvan is found in İRƏVAN and not in
#   its small letters irəvan.
# Surprises: a capital İ becomes two letters when the text is made small, and all places after it are those of the longer text. What is
#   no ASCII letter ends a word, so that the same ending hides a name or does not, by its letters.
# Right: 13 to 17; none in other words.
# Source: its documentation: span_info gives the start and the end of the keyword in the sentence; Unicode, SpecialCasing: U+0130 in small
#   letters is two code points.
# Frontline: names are looked for letter by letter in the text as it was given, and a word ends where Unicode says so.
source "$(dirname "$0")/lib.sh"
pypi flashtext==2.7

python <<'EOF'
from flashtext import KeywordProcessor

names = KeywordProcessor()
names.add_keywords_from_list(["Susa", "Zod", "İrəvan"])

def cut(text):
    return [text[start:end] for _, start, end in names.extract_keywords(text, span_info=True)]

spans = cut("İsmayıllı və Susa yolu"), cut("Ismayilli və Susa yolu")
words = [names.extract_keywords(text) for text in ("Zodəhr", "Susaş", "əSusa", "Susada", "İRƏVAN", "irəvan")]
print(spans, words)
assert spans == (["usa "], ["Susa"]), "no longer so"
assert words == [["Zod"], ["Susa"], ["Susa"], [], ["İrəvan"], []], "no longer so"
EOF
