#!/usr/bin/env bash
# A town at exactly 39 N, 46 E is found in a cell 13 km away from it, and one a hair beside it within a meter.
#
# Software: libgeo-hash-perl 0.02-3 (Debian).
# Seen: encode(39.0000, 46.0000) is tnbt, whose middle is 38.935546875 45.87890625; encode(39.5000, 46.0000) is tp08w, and
#   encode(39.0001, 46.0001) has nine letters. With strings, encode("39.0000", "46.0000") has nine too.
# Surprises: how many letters there are hangs on the digits behind the point, and a number has no zeros there. Of a list
#   with four decimals a few places are moved by kilometers, and get other neighbors.
# Right: the same length for all, or the one that is asked for.
# Source: Geo::Hash, encode: without a precision "a suitable precision" is inferred for the pair.
# Frontline: has no geohashes.
source "$(dirname "$0")/lib.sh"
debian libgeo-hash-perl 0.02-3

perl -MGeo::Hash -e '
my $hash = Geo::Hash->new;
print join(" ", map { $hash->encode(@$_) } [39.0000, 46.0000], [39.5000, 46.0000], [39.0001, 46.0001], ["39.0000", "46.0000"]),
  " ", join(" ", $hash->decode($hash->encode(39.0000, 46.0000)));' >seen
cat seen; echo
[ "$(cat seen)" = "tnbt tp08w tnbtygb20 tnbtyg8pm 38.935546875 45.87890625" ] || { echo "no longer so" >&2; exit 1; }
