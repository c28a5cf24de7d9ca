/// The words of a task by which a command can be asked for: `frontline help roads`, and what `frontline near` is told.
enum CommandWords {
  static let table: [(command: String, words: [String])] = [
    ("ask", ["question", "how", "what", "when", "which", "words"]),
    ("distance", ["dist", "far", "measure", "length", "between", "bearing", "azimuth", "direction"]),
    ("within", ["around", "radius", "buffer", "inside", "lies", "ring"]),
    ("nearest", ["near", "closest", "close", "next", "neighbors", "knn"]),
    ("place", ["show", "info", "lookup", "coordinates", "position", "mgrs", "utm", "names"]),
    ("places", ["list", "ls", "settlements", "towns", "villages", "cities", "gazetteer"]),
    ("district", ["districts", "rayon", "province", "region", "border", "borders"]),
    ("project", ["crs", "epsg", "transform", "reproject", "projection", "grid", "utm"]),
    (
      "control",
      ["who", "held", "holds", "holder", "owner", "history", "controller", "standing", "claims", "status"]
    ),
    ("changes", ["captured", "captures", "taken", "lost", "gained", "timeline", "change", "log", "diff"]),
    ("disagreements", ["disagree", "conflict", "conflicts", "contested", "differ", "disputed"]),
    ("share", ["percent", "percentage", "fraction", "part"]),
    ("sources", ["source", "citations", "bibliography"]),
    ("front", ["frontline", "line", "trace", "pockets"]),
    ("area", ["ground", "territory", "km2", "size"]),
    ("approach", ["advance", "nearer", "series"]),
    ("movement", ["moved", "move", "progress", "gains"]),
    ("annotate", ["events", "acled", "enrich", "add", "columns", "batch", "csv"]),
    ("fronts", ["lines", "polygons", "deepstate"]),
    ("map", ["draw", "plot", "picture", "svg", "png", "html", "story", "slider", "image", "render"]),
    ("tiles", ["tile", "mvt", "pmtiles", "vector", "mapbox", "maplibre"]),
    ("serve", ["server", "api", "ogc", "http", "web", "browser", "host"]),
    ("route", ["road", "roads", "open", "cut", "corridor", "supply"]),
    ("paths", ["path", "way", "ways", "roads", "routing", "directions"]),
    ("chokepoints", ["chokepoint", "bottleneck", "roads", "bridge", "mincut"]),
    ("exposure", ["exposed", "danger", "profile", "roads"]),
    ("reach", ["reachable", "supplied", "isochrone", "roads"]),
    ("locate", ["geocode", "georeference", "phrase", "geoparse"]),
    ("describe", ["where", "reverse", "whereis"]),
    ("find", ["grep", "search", "extract", "phrases"]),
    ("check", ["verify", "fact", "factcheck", "statement", "sentence", "true"]),
    ("convert", ["ogr2ogr", "geojson", "kml", "shapefile", "format", "save"]),
    ("export", ["qgis", "gpkg", "geopackage", "write", "dump", "earth"]),
    ("import", ["load", "read", "viina", "geonames", "ingest"]),
    ("join", ["merge", "combine", "union"]),
    ("validate", ["lint", "verify", "valid", "faults"]),
    ("claim", ["add", "correct", "append", "record"]),
  ]

  /// The commands that a word of a task asks for.
  static func commands(for word: String) -> [String] {
    table.filter { $0.words.contains(word) }.map(\.command)
  }
}
