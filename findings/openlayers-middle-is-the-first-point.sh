#!/usr/bin/env bash
# The middle of a road is its first point, and that of a country is the middle of its first district.
#
# Software: libjs-openlayers 2.13.1+ds2-10, with node-jsdom 20.0.3+~cs124.18.21-1 for a page (Debian).
# Seen: getCentroid() of LINESTRING (0 0, 0 1, 0 2, 10 2) is 0 0; of two districts, around 5 5 and around 20.5 0.5, it is 5 5; and of a square
#   from 0 to 4 whose left half is a hole it is 2 2, on the edge of the hole, and 1.67 2 with getCentroid(true), in the hole.
# Surprises: the point is right for a place and for a district in one piece, and somebody who labels a road or a country by it labels one end.
#   The hole is first not there, and then drawn towards, where it should push away.
# Right: 4.17 1.83, the mean of the road by its length; 5.15 4.96; 3 2.
# Source: OpenLayers 2, Geometry.getCentroid: calculate the centroid of this geometry; OGC 06-103r4, 6.1.10.2, Centroid.
# Frontline: distances are to the nearest point of a front or a road.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-jsdom
debian libjs-openlayers 2.13.1+ds2-10

NODE_PATH=/usr/share/nodejs node >seen 2>/dev/null <<'JS'
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<!doctype html><body></body>", { runScripts: "outside-only" });
window.eval(require("fs").readFileSync("/usr/share/javascript/openlayers/OpenLayers.js", "utf8"));
const geometry = text => new window.OpenLayers.Format.WKT().read(text).geometry;
const road = geometry("LINESTRING(0 0,0 1,0 2,10 2)");
const country = geometry("MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)),((20 0,21 0,21 1,20 1,20 0)))");
const square = geometry("POLYGON((0 0,4 0,4 4,0 4,0 0),(0 0,2 0,2 4,0 4,0 0))");
const middles = [road.getCentroid(), country.getCentroid(), square.getCentroid(), square.getCentroid(true)];
console.log(middles.map(point => +point.x.toFixed(2) + " " + +point.y.toFixed(2)).join(" | "), square.getArea());
JS
cat seen
[ "$(cat seen)" = "0 0 | 5 5 | 2 2 | 1.67 2 8" ] || { echo "no longer so" >&2; exit 1; }
