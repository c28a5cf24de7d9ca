public import FrontlineAtlas
package import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger

/// Reads a gazetteer or map of somebody else as the settlements, districts or roads of an atlas.
///
/// ```swift
/// let file = "/tmp/frontline-places.geojson"
/// try AtomicFile.write(
///   #"{"type": "Feature", "id": "n1", "properties": {"place": "town", "name": "Верхне", "name:en": "Verkhne"}, "geometry": {"type": "Point", "coordinates": [36.2, 49.9]}}"#,
///   to: file)
/// try GazetteerImport(.settlements).read([file]).atlas.settlements.map(\.id)      // ["verkhne-n1"]
/// ```
///
/// It reads dumps of [GeoNames](https://www.geonames.org) as published, [Linked Places](https://github.com/LinkedPasts/linked-places-format)
/// (GeoJSON-LD), [geoBoundaries](https://www.geoboundaries.org), extracts of OpenStreetMap as GeoJSON (Overpass, osmium, or
/// through GDAL), and tables and features under usual names of columns. Names keep their languages, places their population,
/// elevation and the id at their source, from which the id in the atlas is made.
///
/// Edge cases: what is left out is counted in a note for each reason; so are properties that nothing is made of. Polygons are
/// repaired where they must be. Districts are put in the layer that `shapeType` or `admin_level` says; see ``layer``.
public struct GazetteerImport: Sendable {
  /// What is made of the data.
  public enum Kind: String, CaseIterable, Sendable { case settlements, districts, roads }

  /// What is made of the data.
  public var kind: Kind
  /// The name of the source; `nil`: the publisher's, else that of the file.
  public var source: String?
  /// The layer of all districts; `nil`: as each says, `ADM0` and level 2 a country, `ADM1` and level 4 a province, `ADM2`
  /// and level 6 a district.
  public var layer: District.Layer?
  /// GeoNames' table of names by language (`alternateNamesV2.txt`); `nil`: the names of the dump alone, without languages.
  public var names: String?

  /// How the letters of files are written that do not say so themselves; `nil`: UTF-8.
  package var encoding: TextEncoding?
  /// The layers of files of several that are read; none: all, where they are of one table.
  package var layers: [String] = []
  /// The CRS of coordinates of which the files say nothing; `nil`: longitude and latitude on WGS 84.
  package var crs: StatedCRS?

  /// A way to read such data.
  public init(_ kind: Kind, source: String? = nil, layer: District.Layer? = nil, names: String? = nil) {
    self.kind = kind
    self.source = source
    self.layer = layer
    self.names = names
  }

  /// Reads files, in their order.
  ///
  /// - Parameter onProgress: called now and then with the number of rows or features read.
  /// - Throws: ``InterchangeError`` where nothing can be taken, `FormatError` for a file that cannot be read.
  /// - Complexity: linear in the bytes; O(n log n) in the vertices of roads and districts.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> ImportedAtlas {
    var reader = GazetteerReader(encoding: encoding, layers: layers, crs: crs)
    var entries = try reader.read(paths, as: kind, onProgress: onProgress)
    if let names {
      var table = try GeoNamesNames(path: names, of: Set(entries.map(\.number)))
      for index in entries.indices { table.add(to: &entries[index].names, of: entries[index].number) }
      for (code, count) in table.others.sorted(by: { $0.key < $1.key }) {
        reader.drops.add(
          "of the kind \"\(code)\" in \(fileName(names)) are no names in a language", count: count)
      }
    }
    let files = paths.map(fileName).joined(separator: ", ")
    let publisher = entries.lazy.compactMap(\.publisher).first
    let name = source ?? publisher?.rawValue ?? baseName(paths.first ?? "gazetteer")
    let origin = Source(
      id: Source.ID(slug(name)), name: name, kind: .gazetteer, citation: files, url: publisher?.url ?? "",
      license: publisher?.license ?? "")
    var settlements: [Settlement] = []
    var districts: [District] = []
    var routes: [SupplyRoute] = []
    switch kind {
    case .settlements: settlements = entries.settlements(origin.id, &reader.drops)
    case .districts: districts = try entries.districts(origin.id, in: layer, &reader.drops)
    case .roads: routes = try entries.routes(origin.id, measuredIn: files, &reader.drops)
    }
    let notes = reader.notes()
    try notes.check(
      !settlements.isEmpty || !districts.isEmpty || !routes.isEmpty,
      "\(files) has nothing that \(kind.rawValue) can be made of.")
    let license = publisher?.license ?? ""
    let title = source ?? [publisher?.rawValue ?? "", files].filter { !$0.isEmpty }.joined(separator: ": ")
    let atlas = try Atlas(
      settlements: settlements, districts: districts, routes: routes, sources: [origin],
      provenance: Provenance(
        name: slug(name), title: title,
        licenses: license.isEmpty ? [] : [.init(title: license)],
        origins: publisher.map { [.init(title: $0.attribution, url: $0.url)] } ?? []))
    return ImportedAtlas(
      atlas: atlas, notes: notes.finished(),
      generator: "Made by Frontline of the \(kind.rawValue) of \(files).")
  }
}

extension GazetteerEntry.Publisher {
  /// Whom to name, as the publisher asks.
  var attribution: String { self == .openStreetMap ? "© OpenStreetMap contributors" : rawValue }
}
