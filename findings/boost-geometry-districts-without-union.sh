#!/usr/bin/env bash
# Two districts that overlap have nothing in common and no union, and the strip around one is empty.
#
# Software: libboost-dev 1.74.0.3 with g++ (Debian).
# Seen: of two squares of 100 that share 25, wound as RFC 7946 asks, intersects is true, and intersection and union_ are empty; difference is 75, as it
#   should. The buffer of one is empty, and its area is -100; within and distance take it as it is meant. Wound the other way, the shared part is 25, the
#   union 175 and the buffer 143.
# Surprises: a ring is to go clockwise unless its type says otherwise, and one that goes the other way is the inside of nothing: no error, no
#   return value, no geometry. Half of the functions do not care, so that a first look says all is well. A reader of GeoJSON gets this order.
# Right: 25, 175, 143; or an error: is_valid names the wrong orientation, and correct turns the ring.
# Source: Boost.Geometry, model::polygon: clockwise is true unless said; union_: the union of two geometries.
# Frontline: a polygon is the same in either order, and is written counterclockwise.
source "$(dirname "$0")/lib.sh"
debian g++
debian libboost-dev 1.74.0.3

cat > union.cpp <<'CPP'
#include <boost/geometry.hpp>
#include <iostream>
namespace geometry = boost::geometry;
using Point = geometry::model::d2::point_xy<double>;
using Polygon = geometry::model::polygon<Point>;
using Polygons = geometry::model::multi_polygon<Polygon>;

void tell(const char *one, const char *other) {
  Polygon a, b;
  geometry::read_wkt(one, a);
  geometry::read_wkt(other, b);
  Polygons shared, all, rest, strip;
  geometry::intersection(a, b, shared);
  geometry::union_(a, b, all);
  geometry::difference(a, b, rest);
  namespace buffer = geometry::strategy::buffer;
  geometry::buffer(a, strip, buffer::distance_symmetric<double>(1), buffer::side_straight(), buffer::join_round(), buffer::end_round(),
                   buffer::point_circle());
  std::cout << geometry::intersects(a, b) << geometry::within(Point(5, 5), a) << ' ' << geometry::area(shared) << ' ' << geometry::area(all) << ' '
            << geometry::area(rest) << ' ' << geometry::area(strip) << ' ' << geometry::area(a) << " | ";
}

int main() {
  tell("POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((5 5,15 5,15 15,5 15,5 5))");
  tell("POLYGON((0 0,0 10,10 10,10 0,0 0))", "POLYGON((5 5,5 15,15 15,15 5,5 5))");
}
CPP
g++ -std=c++17 -o union union.cpp 2>log || { cat log >&2; exit 1; }
./union >seen
cat seen; echo
[ "$(cat seen)" = "11 0 0 75 0 -100 | 11 25 175 75 143.139 100 | " ] || { echo "no longer so" >&2; exit 1; }
