#!/usr/bin/env bash
# A district that keeps to RFC 7946 covers the whole Earth but itself.
#
# Software: node-d3-geo 1.11.9-6 (Debian); d3-geo has it so in all versions.
# Seen: geoArea of a one-degree box, its exterior counterclockwise, is 510,056,340 square kilometers; geoContains says
#   that its middle is outside. Wound clockwise it is 9,540 km2.
# Surprises: it is said to take GeoJSON, and takes it with the winding that the standard forbids; maps filled this way
#   are full, and those that look right are made from files that are wrong.
# Right: 9,540 km2 on a sphere for the counterclockwise one.
# Source: RFC 7946, section 3.1.6: exterior rings are counterclockwise. The README of d3-geo says what d3 wants.
# Frontline: reads rings of any winding, writes exteriors counterclockwise.
source "$(dirname "$0")/lib.sh"
debian nodejs
debian node-d3-geo 1.11.9-6

NODE_PATH=/usr/share/nodejs node <<'EOF'
const d3 = require('d3-geo')
const ring = [[46, 39], [47, 39], [47, 40], [46, 40], [46, 39]]
const polygon = ring => ({ type: 'Polygon', coordinates: [ring] })
const area = ring => d3.geoArea(polygon(ring)) * 6371.0088 ** 2
const [right, turned] = [area(ring), area([...ring].reverse())]
const inside = d3.geoContains(polygon(ring), [46.5, 39.5])
console.log(`counterclockwise ${right.toFixed(0)} km2, its middle inside: ${inside};`,
  `clockwise ${turned.toFixed(0)} km2`)
if (right < 5e8 || inside || turned > 1e4) { console.error('no longer so'); process.exit(1) }
EOF
