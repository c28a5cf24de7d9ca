#!/usr/bin/env bash
# A place without a position lies 0 m from every other, and a place in degrees lies on one in meters.
#
# Software: libjts-java 1.19.0+ds-1 with openjdk-17-jdk-headless (Debian).
# Seen: the distance of POINT EMPTY to POINT (46 39) is 0; and isWithinDistance() of 1 does not hold. Two
#   points with the same numbers and the SRIDs 4326 and 3857 are equal, 0 apart, and what is made of them has the SRID 0.
# Surprises: what has no place is the nearest neighbor of all places, by the number, and not near any of them, by the predicate. The
#   identifier of the reference system is kept and not asked for.
# Right: no distance: OGC 06-103r4, 6.1.2.4: the distance is the shortest between any two points of the two; there are none. Shapely has NaN.
# Source: JTS, Geometry.distance: "0 if either input geometry is empty".
# Frontline: a place without a position has no distance.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libjts-java 1.19.0+ds-1

cat > Nowhere.java <<'JAVA'
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

public class Nowhere {
  static Geometry read(String text, int system) throws Exception {
    var geometry = new WKTReader().read(text);
    geometry.setSRID(system);
    return geometry;
  }

  public static void main(String[] arguments) throws Exception {
    var town = read("POINT (46 39)", 4326);
    var nowhere = read("POINT EMPTY", 4326);
    var other = read("POINT (46 39)", 3857);
    System.out.println(nowhere.distance(town) + " " + nowhere.isWithinDistance(town, 1) + " " + town.equals((Object) other) + " "
      + town.distance(other) + " " + town.union(other).getSRID() + " " + town.buffer(1).getSRID());
  }
}
JAVA
java -cp "$(ls /usr/share/java/jts*.jar | paste -sd :)" Nowhere.java >seen
cat seen
[ "$(cat seen)" = "0.0 false true 0.0 0 0" ] || { echo "no longer so" >&2; exit 1; }
