#!/usr/bin/env bash
# Within 0.1 degrees of a road lies a village at 0.12, and in the north one at 0.28.
#
# Software: libspatial4j-java 0.8-1 with openjdk-17-jdk-headless (Debian).
# Seen: BUFFER(LINESTRING(46 39.75,47 39.75),0.1) contains a place 0.12 degrees north of the road and ends at 0.13; at 69.65 N it ends at 0.287. To the
#   east of its end the strip is 0.1 wide, and so is BUFFER(POINT(46 39.75),0.1) all around.
# Surprises: the strip is widened so that it is wide enough from east to west, where a degree is shorter, and it is widened from north to south as
#   well, where it is not. A point and a line of the same distance do not mean the same; the strip takes in 30 percent more here, and three times
#   the ground in the north.
# Right: 0.1 degrees of the circle, 11.1 km, all around.
# Source: Spatial4j, BufferedLineString: a line with a distance around it; ShapeFactory, lineString: buf is the buffer in degrees.
# Frontline: a distance to a line is that to its nearest point on the ellipsoid.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libspatial4j-java 0.8-1

cat > Strip.java <<'JAVA'
import org.locationtech.spatial4j.context.SpatialContext;
import org.locationtech.spatial4j.shape.Shape;

class Strip {
  public static void main(String[] none) throws Exception {
    var context = SpatialContext.GEO;
    for (double latitude : new double[] {39.75, 69.65}) {
      for (String line : new String[] {"POINT(46.5 %1$s)", "LINESTRING(46 %1$s,47 %1$s)"}) {
        Shape strip = context.getFormats().getWktReader().read("BUFFER(" + String.format(line, latitude) + ",0.1)");
        for (double north : new double[] {0.099, 0.12, 0.128, 0.28, 0.29})
          System.out.print(strip.relate(context.getShapeFactory().pointXY(46.5, latitude + north)).intersects() ? 1 : 0);
        System.out.print(" ");
      }
    }
  }
}
JAVA
java -cp /usr/share/java/spatial4j.jar Strip.java >seen
cat seen; echo
[ "$(cat seen)" = "10000 11100 10000 11110 " ] || { echo "no longer so" >&2; exit 1; }
