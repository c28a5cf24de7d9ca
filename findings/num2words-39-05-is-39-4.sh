#!/usr/bin/env bash
# 39.05 in Turkish is 39 point four, in Persian 39 and a half, and half a degree west is half a degree east.
#
# Software: num2words 0.5.14 (PyPI).
# Seen: in Turkish 39.05 is "otuzdokuzvirgüldört" (dört is four), 0.29 ends with 28, and 1.005 has nothing behind its comma. In
#   Persian, Bengali and Vietnamese the zeros behind the point are left out: 39.05 and 39.5 are the same words in two of them. In
#   English, German, Russian and Ukrainian -0.5 is "zero point five".
# Surprises: 39.05 is 5,500 m off in one language and 50 km in two, and is right in most; a sign is there from -1 on.
# Right: otuz dokuz virgül sıfır beş; in Persian five hundredths; minus zero point five.
# Source: num2words, README: converts numbers to words; the English of it has "thirty-nine point zero five".
# Frontline: writes numbers with digits in every language.
source "$(dirname "$0")/lib.sh"
pypi num2words==0.5.14

python <<'EOF'
from num2words import num2words

turkish = [num2words(number, lang="tr") for number in (39.05, 0.29, 1.005)]
same = {code: num2words(39.05, lang=code) == num2words(39.5, lang=code) for code in ("fa", "bn", "en")}
unsigned = {code: num2words(-0.5, lang=code) == num2words(0.5, lang=code) for code in ("en", "de", "ru", "uk", "it")}
print(*turkish, same, unsigned, num2words(39.05), num2words(39.05, lang="vi"))
assert turkish == ["otuzdokuzvirgüldört", "sıfırvirgülyirmisekiz", "birvirgül"], "no longer so"
assert same == {"fa": True, "bn": True, "en": False}, "no longer so"
assert unsigned == {"en": True, "de": True, "ru": True, "uk": True, "it": False}, "no longer so"
EOF
