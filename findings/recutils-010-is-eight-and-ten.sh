#!/usr/bin/env bash
# A village of 010 people has eight when it is looked for, and ten when it is counted.
#
# Software: recutils 1.9-2 (Debian).
# Seen: in a file whose field People is of type int, the value 010 is found by People = 8 and not by People = 10; the sum of
#   010 and 10 is 20, and recfix --check has nothing to say.
# Surprises: an expression reads C's octal numbers, and an aggregate reads decimals, in one tool and of one field, whose type
#   is declared.
# Right: one number; ten, where a column is of decimals.
# Source: GNU recutils, Selection Expressions: integer literals may be octal with a leading 0; Aggregate Functions: Sum is of
#   the values of the field.
# Frontline: 010 in a column of numbers is 10.
source "$(dirname "$0")/lib.sh"
debian recutils 1.9-2

cat > villages.rec <<'EOF'
%rec: Village
%type: People int

Name: Avetaranots
People: 010

Name: Sarnaghbyur
People: 10
EOF
recfix --check villages.rec
for question in 'People = 8' 'People = 10'; do
  printf '%s: %s\n' "$question" "$(recsel --expression "$question" --print-values Name villages.rec)"
done >seen
recsel --print-values 'Sum(People)' villages.rec >>seen
cat seen
diff seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
People = 8: Avetaranots
People = 10: Sarnaghbyur
20
EOF
