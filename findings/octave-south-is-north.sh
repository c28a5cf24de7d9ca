#!/usr/bin/env bash
# 39°45'36"S is in the north, and half a degree west is Greenwich.
#
# Software: octave-mapping 1.4.2-3 with octave 7.3.0-2 (Debian).
# Seen: str2angle of 39°45'36"S, 26°56'33.644''S and 39D45M36sS is 39.76, 26.943 and 39.76; that of 39S45'36" is -39.76. That of 0°30'00"W,
#   0W30'00" and -0°30'00" is 0. That of -16W26'33.6'' is 16.443.
# Surprises: the S of the seconds is taken out of the end of the text, and that of the south goes with it; a W at the same place is kept. The
#   minutes are multiplied by the sign of the degrees, and the sign of no degrees is none, so that London lies on the equator and on
#   the meridian, wherever it is written.
# Right: -39.76, -26.943, -39.76, and -0.5 three times.
# Source: mapping, str2angle: at the end a character E, N, S or W for the hemisphere; in case of W or S the value is negated; its examples of
#   what may be given have 26°56'33.644''S.
# Frontline: reads both, with the sign.
source "$(dirname "$0")/lib.sh"
debian octave 7.3.0-2
debian octave-mapping 1.4.2-3

cat >angles.m <<'M'
pkg load mapping
printf("%.6g ", str2angle("39°45'36\"S"), str2angle("26°56'33.644''S"), str2angle("39D45M36sS"), str2angle("39S45'36\""),
  str2angle("0°30'00\"W"), str2angle("0W30'00\""), str2angle("-0°30'00\""), str2angle("46°45'00\"W"), str2angle("-16W26'33.6''"));
M
octave --no-gui --quiet angles.m >seen
cat seen; echo
[ "$(cat seen)" = "39.76 26.9427 39.76 -39.76 -0 -0 0 -46.75 16.4427 " ] || { echo "no longer so" >&2; exit 1; }
