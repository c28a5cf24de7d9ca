#!/usr/bin/env bash
# The mean of 100, 100 and 101 is 85.
#
# Software: postgresql-15-postgis-3 3.3.2+dfsg-1+b1, its postgis_raster (Debian).
# Seen: ST_Union of three rasters of one byte with 100, 100 and 101 has the mean 85 and the sum 255; of four with 200 each the mean is 63. MIN, MAX,
#   COUNT and LAST are right, and so are the mean and the sum, 100.333 and 301, where the rasters are of real numbers. A value of 300 is set as 255.
# Surprises: a mean is less than each of its numbers. It is made of a sum that has the type of the cells and stops at 255, and the more rasters
#   there are, the less it is: of shares in percent, a mean of many months goes to none.
# Right: 100, and 301 or an error.
# Source: PostGIS, ST_Union, MEAN: one of the words for what is made of cells that lie above each other.
# Frontline: has no raster.
source "$(dirname "$0")/lib.sh"
debian postgresql-15-postgis-3 3.3.2+dfsg-1+b1

cat > mean.sql <<'SQL'
CREATE EXTENSION postgis_raster;
CREATE FUNCTION united(word text, type text, numbers float[]) RETURNS float LANGUAGE sql AS $$
  SELECT ST_Value(ST_Union(ST_AddBand(ST_MakeEmptyRaster(1, 1, 46, 40, 0.1, -0.1, 0, 0, 4326), type, number, NULL), word), 1, 1)
  FROM unnest(numbers) number
$$;
SELECT united('MEAN', '8BUI', '{100,100,101}'), united('SUM', '8BUI', '{100,100,101}'), united('MEAN', '8BUI', '{200,200,200,200}'),
  united('MAX', '8BUI', '{100,100,101}'), united('COUNT', '8BUI', '{100,100,101}'), round(united('MEAN', '64BF', '{100,100,101}')::numeric, 3),
  united('SUM', '64BF', '{100,100,101}');
SQL
postgis <mean.sql >seen
cat seen
[ "$(cat seen)" = "85|255|63|101|3|100.333|301" ] || { echo "no longer so" >&2; exit 1; }
