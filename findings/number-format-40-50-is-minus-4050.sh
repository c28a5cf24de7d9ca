#!/usr/bin/env bash
# 40-50 people are 4,050 fewer than none, five million are 5,242,880, and 1e3 is 13.
#
# Software: libnumber-format-perl 1.75-3 (Debian).
# Seen: unformat_number() of "40-50" is -4050, of "5 M" 5242880, of "300 K" 307200, of "39,75" 3975, of "1e3" 13, of "10 of 44" 1044,
#   and of "about 40" 40.
# Surprises: the function takes out what is no digit and reads the rest as one number; a minus anywhere makes it less than
#   none. M and K are those of bytes, with any quantity, unless a base is given.
# Right: 5,000,000, or an error: the SI has M for 1,000,000; nothing for a range.
# Source: Number::Format, unformat_number: "converts a string as returned by format_number()" and others, "undef" without digits.
# Frontline: a range stays a range, and a text that is no number is refused with its row.
source "$(dirname "$0")/lib.sh"
debian libnumber-format-perl 1.75-3

perl -MNumber::Format -e '
my $numbers = Number::Format->new;
print join(" ", map { $numbers->unformat_number($_) } "40-50", "5 M", "300 K", "39,75", "1e3", "10 of 44", "about 40");' >seen
cat seen; echo
[ "$(cat seen)" = "-4050 5242880 307200 3975 13 1044 40" ] || { echo "no longer so" >&2; exit 1; }
