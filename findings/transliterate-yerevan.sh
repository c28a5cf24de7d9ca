#!/usr/bin/env bash
# The capital of Armenia is called Er&an.
#
# Software: transliterate 1.10.2 (PyPI).
# Seen: Երևան becomes "Er&an", and Սևան (the lake, Sevan) becomes "S&an".
# Surprises: և is a letter of the Armenian alphabet, and also the word "and"; the table of the library has the word
#   alone, inside of names too. The way back does not find the name again.
# Right: Erevan, Yerevan; Sevan.
# Source: ISO 9985 writes և as ew; BGN/PCGN 1981 as ev or yev, and names the city Yerevan.
# Frontline: names come with their spellings; Երևան, Ереван and Yerevan find the same city.
source "$(dirname "$0")/lib.sh"
pypi transliterate==1.10.2

python <<'EOF'
from transliterate import translit

names = [translit(name, "hy", reversed=True) for name in ("Երևան", "Սևան", "Շուշի")]
print(*names)
assert names == ["Er&an", "S&an", "Shushi"], "no longer so"
EOF
