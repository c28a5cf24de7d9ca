#!/usr/bin/env bash
# A common letter of Azerbaijani becomes an @, and then nothing at all.
#
# Software: Unidecode 1.4.0, text-unidecode 1.3, python-slugify 9.2.0, anyascii 0.3.3 (PyPI).
# Seen: Əsgəran is "@sg@ran" by both Unidecodes; a slug of it is "sg-ran", of Ələt "l-t", of Ağdərə "agd-r". anyascii
#   has "Esgeran".
# Surprises: @ is a schwa in a phonetic alphabet for keyboards (SAMPA), which is not the sound of this letter; and a
#   key or a file name made of it parts the word and loses the vowel.
# Right: a letter: e or a, as transcriptions have it.
# Source: ə is a letter of the official Latin alphabet of Azerbaijan (1992); its sound is that of a in cat.
# Frontline: folds ə to both e and a, and finds a name written either way.
source "$(dirname "$0")/lib.sh"
pypi Unidecode==1.4.0 text-unidecode==1.3 python-slugify==9.2.0 anyascii==0.3.3

python <<'EOF'
import text_unidecode
from anyascii import anyascii
from slugify import slugify
from unidecode import unidecode

for name in ("Əsgəran", "Ələt", "Ağdərə"):
    print(name, unidecode(name), text_unidecode.unidecode(name), slugify(name), anyascii(name))
assert unidecode("Əsgəran") == text_unidecode.unidecode("Əsgəran") == "@sg@ran", "no longer so"
assert slugify("Ələt") == "l-t" and anyascii("Əsgəran") == "Esgeran", "no longer so"
EOF
