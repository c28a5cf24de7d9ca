#!/usr/bin/env bash
# Ashgabat, there and back, is Ashabad, and Yoshkar-Ola is Zhoshkar-Ola.
#
# Software: cyrtranslit 1.2.0 (PyPI).
# Seen: from Cyrillic to Latin letters and back, in Russian, Асхабад is Ашабад, Йошкар-Ола is Жошкар-Ола, and Шхуна is SHhуна, of letters of
#   both alphabets. In Serbian Injekcija becomes Ињекција, with one letter for two, and Khojaly, in Russian, is Кхожали.
# Surprises: most names come back whole, so that a column of names is joined again but for a few; what goes wrong is where two letters
#   stand side by side that are also a sign for a third, and no error tells of it.
# Right: Асхабад, Йошкар-Ола, Инјекција.
# Source: cyrtranslit, README: bi-directional transliteration of Cyrillic script.
# Frontline: letters are folded for a search, and names are kept as they were written.
source "$(dirname "$0")/lib.sh"
pypi cyrtranslit==1.2.0

python <<'EOF'
import cyrtranslit

def back(name, language="ru"):
    return cyrtranslit.to_cyrillic(cyrtranslit.to_latin(name, language), language)

seen = [back(name) for name in ("Шуша", "Степанакерт", "Асхабад", "Йошкар-Ола", "Шхуна")]
serbian = cyrtranslit.to_cyrillic("Injekcija", "sr")
print(*seen, serbian, cyrtranslit.to_cyrillic("Khojaly", "ru"))
assert seen == ["Шуша", "Степанакерт", "Ашабад", "Жошкар-Ола", "SHhуна"] and serbian == "Ињекција", "no longer so"
EOF
