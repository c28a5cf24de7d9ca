// What lies within 5 km of Shusha, how far it is to other towns, in which district it lies, and where it is on
// the grids of maps old and new.

import Frontline
import FrontlineData

let atlas = try Atlas.karabakh()
let shusha = try atlas.settlement(named: "Shusha")

print("Within 5 km of \(shusha):")
for near in atlas.settlements.within(.kilometers(5), of: shusha) {
  let point = near.azimuth?.compassPoint.name ?? "here"
  print("  \(near.distance) \(point): \(near.settlement), \(near.settlement.kind.rawValue)")
}

print("\nFrom \(shusha) to")
for name in ["Stepanakert", "Lachin", "Goris", "Barda"] {
  let place = try atlas.settlement(named: name)
  let azimuth = shusha.azimuth(to: place)
  let direction = azimuth.map { "\($0), \($0.compassPoint.name)" } ?? "the same place"
  print("  \(place): \(shusha.distance(to: place)), azimuth \(direction)")
}

if let district = atlas.district(containing: shusha.position) {
  print("\n\(shusha) lies in the \(district.layer.rawValue) of \(district).")
}

// The two grids: UTM on WGS 84, and Gauss-Kruger on the datum of Soviet maps, by the best operation that PROJ
// knows for the area of the atlas.
let utm = try Projection(.utm(zone: 38, .north))
let gaussKruger = try Projection(CoordinateReferenceSystem("EPSG:28408"), areaOfInterest: atlas.box)
for projection in [utm, gaussKruger] {
  let point = try projection.project(shusha.position)
  print("\n\(projection.crs)")
  print("  easting \(Int(point.easting.rounded())) m, northing \(Int(point.northing.rounded())) m")
  print("  by \(projection.operation)")
}
