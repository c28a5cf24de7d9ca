#!/usr/bin/env bash
# 39d45m36s is in the south, for it ends with an s, and 39,76 is 40.27.
#
# Software: libimage-exiftool-perl 12.57+dfsg-1 (Debian).
# Seen: written as GPSLatitude and GPSLatitudeRef, "39d45m36s" is -39.76 and "39 45 36" 39.76; "39,76" is 40.2667, "39-45-36" 38.24,
#   "39 75 0" 40.25, and "46.75 39.76" 47.4127. 2020:02:31 is kept as a date, and a
#   month after 31 January 2020 is 2 March.
# Surprises: all numbers in the text are degrees, minutes and seconds, whatever stands between them, and a letter anywhere says which half.
#   A photograph of a village in the north is in the Indian Ocean.
# Right: 39.76, and an error for minutes above 59 and for what is no number.
# Source: ExifTool, geotagging: coordinates may be given in many forms, as decimal degrees or with minutes and seconds.
# Frontline: knows degrees, minutes and seconds by their signs, and refuses 39d45m36s.
source "$(dirname "$0")/lib.sh"
debian libimage-exiftool-perl 12.57+dfsg-1

python3 - <<'PY'
import struct, zlib

def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

with open("photo.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
               + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))
PY
for latitude in "39d45m36s" "39 45 36" "39,76" "39-45-36" "39 75 0" "46.75 39.76"; do
  exiftool -quiet -overwrite_original "-GPSLatitude=$latitude" "-GPSLatitudeRef=$latitude" photo.png
  printf '%.4f\n' "$(exiftool -s3 -n -Composite:GPSLatitude photo.png)"
done >places
exiftool -quiet -overwrite_original -EXIF:DateTimeOriginal='2020:01:31 10:00:00' -EXIF:CreateDate='2020:02:31 10:00:00' photo.png
exiftool -quiet -overwrite_original '-EXIF:DateTimeOriginal+=0:1:0 0' photo.png
exiftool -s3 -EXIF:DateTimeOriginal -EXIF:CreateDate photo.png | cut -d " " -f 1 >>places
tr '\n' ' ' <places >seen
cat seen; echo
[ "$(cat seen)" = "-39.7600 39.7600 40.2667 38.2400 40.2500 47.4127 2020:03:02 2020:02:31 " ] || { echo "no longer so" >&2; exit 1; }
