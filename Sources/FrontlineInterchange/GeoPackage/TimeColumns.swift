internal import FrontlineFormats

/// The columns of a layer that the time slider of QGIS reads: `start` and `end`, or, where the data have a column of one of
/// these names, which keeps it, `time_start` and `time_end`. The metadata of the file say of the others.
struct TimeColumns: Hashable {
  /// The column of the first day.
  var start = "start"
  /// The column of the day after the last.
  var end = "end"

  /// The member of the metadata that says which layers have other columns than `start` and `end`.
  static let member = "time_columns"

  /// Those of a layer with columns of these names.
  init(besides names: [String]) {
    guard names.contains(where: { ["start", "end"].contains($0.lowercased()) }) else { return }
    start = freeName("time_start", among: names)
    end = freeName("time_end", among: names)
  }

  /// Those that the metadata of a file name for a layer.
  init(of layer: String, in metadata: JSONObject) {
    guard let named = metadata[Self.member]?[layer]?.array?.compactMap(\.string), named.count == 2 else {
      return
    }
    (start, end) = (named[0], named[1])
  }

  /// Those of layers that have others than `start` and `end`, by the names of the layers.
  static func others(of layers: [(layer: Layer, isTemporal: Bool)]) -> [String: TimeColumns] {
    var others: [String: TimeColumns] = [:]
    for (layer, isTemporal) in layers where isTemporal {
      let time = TimeColumns(besides: layer.columns.map(\.name))
      if time.both != ["start", "end"] { others[layer.name] = time }
    }
    return others
  }

  var both: [String] { [start, end] }
  var json: JSONValue { .array([.string(start), .string(end)]) }
}
