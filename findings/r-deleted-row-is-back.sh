#!/usr/bin/env bash
# A village that was deleted is back in one table, and is a village without a name or a place in another.
#
# Software: r-cran-foreign 0.8.84-1, r-cran-sf 1.0-9+dfsg-1+b1 (Debian), pyshp 3.1.6, dbfread 2.0.7 (PyPI).
# Seen: of a shapefile of three villages the second is marked as deleted. read.dbf of R has all three; st_read of sf has three
#   features, and the last has no name and an empty point; dbfread has two.
# Surprises: each reader is silent, and a count of villages is 3, 3 or 2. To join the shapes of one with the table of
#   another moves rows against each other.
# Right: two: a record that is marked is deleted, and stays in the file only until it is packed.
# Source: dBase, structure of a DBF: the first byte of a record is a blank, or an asterisk if it is deleted.
# Frontline: shapefiles come through GDAL, and a feature without a place is told.
source "$(dirname "$0")/lib.sh"
debian r-cran-foreign 0.8.84-1
debian r-cran-sf 1.0-9+dfsg-1+b1
pypi pyshp==3.1.6 dbfread==2.0.7

python <<'EOF'
import dbfread, shapefile

with shapefile.Writer("places") as writer:
    writer.field("name", "C", 20)
    for longitude, name in enumerate(["Shushi", "Agdam", "Lachin"], 46):
        writer.point(longitude, 39)
        writer.record(name)
with open("places.dbf", "r+b") as file:
    file.seek(8)
    header, row = (int.from_bytes(file.read(2), "little") for _ in range(2))
    file.seek(header + row)
    file.write(b"*")
print("dbfread:", *(row["name"] for row in dbfread.DBF("places.dbf")))
EOF
Rscript --vanilla - >seen 2>/dev/null <<'EOF'
cat("read.dbf:", as.character(foreign::read.dbf("places.dbf")$name), "\n")
places <- sf::st_read("places.shp", quiet = TRUE)
cat("st_read:", paste0("'", places$name, "'"), "| empty:", sf::st_is_empty(places), "\n")
EOF
cat seen
diff --ignore-trailing-space seen - <<'EOF' || { echo "no longer so" >&2; exit 1; }
read.dbf: Shushi Agdam Lachin
st_read: 'Shushi' 'Lachin' '' | empty: FALSE FALSE TRUE
EOF
