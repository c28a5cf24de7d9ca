#!/usr/bin/env bash
# Gubadly sounds like Goris and Gadabay, and the code of Agdam is that of no other program.
#
# Software: phonetics 1.0.5, jellyfish 1.3.0 (PyPI).
# Seen: nysiis gives Goris, Gubadly and Gadabay the code GA, and Lachin LA; jellyfish has GAR, GABADLY, GADABY and LACAN. soundex
#   has A2305 for Agdam and S3010502063 for Stepanakert, and jellyfish A235 and S315.
# Surprises: both names are those of published codes that other programs and databases compute, too. The first keeps each letter once, so
#   that the vowel A ends most of the words; the second keeps the zeros that only part equal digits, and fills up to no length.
# Right: GAR, GABADLY and LACAN; A235 and S315.
# Source: Taft, Name Search Techniques, 1970, for NYSIIS: a letter is left out where it equals the one before it; United States
#   National Archives, The Soundex Indexing System: a letter and three digits.
# Frontline: compares the letters of names, and no sounds.
source "$(dirname "$0")/lib.sh"
pypi phonetics==1.0.5 jellyfish==1.3.0

python <<'EOF'
import jellyfish, phonetics

names = ("Goris", "Gubadly", "Gadabay", "Lachin")
ours, others = [phonetics.nysiis(name) for name in names], [jellyfish.nysiis(name) for name in names]
digits = [(phonetics.soundex(name), jellyfish.soundex(name)) for name in ("Agdam", "Stepanakert")]
print(ours, others, digits)
assert ours == ["GA", "GA", "GA", "LA"] and others == ["GAR", "GABADLY", "GADABY", "LACAN"], "no longer so"
assert digits == [("A2305", "A235"), ("S3010502063", "S315")], "no longer so"
EOF
