#!/usr/bin/env bash
# District "010" is district 10 although it is in quotes, and village 0'a is village 97.
#
# Software: swi-prolog-nox 9.0.4+dfsg-2 (Debian).
# Seen: library(csv) reads "010" with its quotes as the number 10, "1E5" as 100000.0, 0x10 as 16, 0'a as 97, and 1r3 as a third. 39,75 in a
#   file with semicolons is the text 39,75, and a column of 5 with a space before it is text too.
# Surprises: quotes do not keep a code from being a number, so that the file cannot say which of its columns are texts; and a number is what
#   the language reads as one, with its letters, its fractions and its codes of characters.
# Right: the text 010; RFC 4180 has texts alone, and a reader that guesses leaves what is in quotes.
# Source: SWI-Prolog, library(csv): convert is true unless said, and numbers are made with atom_number/2.
# Frontline: a column has the type of its schema; an identifier is a text.
source "$(dirname "$0")/lib.sh"
debian swi-prolog-nox 9.0.4+dfsg-2

cat > codes.pl <<'PROLOG'
:- use_module(library(csv)).
:- atom_codes('"010","1E5",0x10,0\'a,1r3,39.75, 5,Susa\n', Codes), phrase(csv([Row]), Codes), print(Row), nl.
:- atom_codes('39,75;"010"\n', Codes), phrase(csv([Row], [separator(0';)]), Codes), print(Row), nl.
:- halt.
PROLOG
swipl -q codes.pl >seen
cat seen
[ "$(cat seen)" = "row(10,100000.0,16,97,1r3,39.75,' 5','Susa')
row('39,75',10)" ] || { echo "no longer so" >&2; exit 1; }
