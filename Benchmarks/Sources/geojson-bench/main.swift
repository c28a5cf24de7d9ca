import Frontline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// One measurement of reading or writing GeoJSON a run, so that `geojson/compare.py` can alternate programs and
// each has a memory of its own: `geojson-bench make|read|decode|write|copy FILE`.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  say("usage: geojson-bench make|read|decode|write|copy FILE")
  exit(64)
}
let path = arguments[2]

switch arguments[1] {
case "make":
  try makeFile(path, bytes: 200 << 20)
case "read":
  try measure(path) {
    var reader = try GeoJSONReader(path: path)
    var positions = 0
    while let feature = try reader.next() { positions += vertices(of: feature.geometry) }
    return positions
  }
case "decode":
  try measure(path) { try decode(path) }
case "write":
  var reader = try GeoJSONReader(path: path)
  let features = try reader.rest()
  try measure(path) {
    var writer = try GeoJSONWriter(.file(path + ".written"))
    for feature in features { try writer.write(feature) }
    try writer.finish()
    return features.reduce(0) { $0 + vertices(of: $1.geometry) }
  }
case "copy":
  try measure(path) {
    var reader = try GeoJSONReader(path: path)
    var writer = try GeoJSONWriter(.file(path + ".written"))
    var positions = 0
    while let feature = try reader.next() {
      positions += vertices(of: feature.geometry)
      try writer.write(feature)
    }
    try writer.finish()
    return positions
  }
default:
  say("geojson-bench does not know \(arguments[1])")
  exit(64)
}

/// How many positions a shape has.
func vertices(of geometry: Geometry?) -> Int {
  switch geometry {
  case .polygon(let polygon): polygon.rings.reduce(0) { $0 + $1.positions.count }
  case .lineString(let line): line.positions.count
  case .point: 1
  default: 0
  }
}
