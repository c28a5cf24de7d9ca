internal import FrontlineGeometry
internal import FrontlineLedger

extension PackageReader {
  /// Notes what the conventions of the data do not fit, and gives each district the layer that they list.
  func checkConventions() {
    let conventions = records.conventions
    if !conventions.layers.isEmpty {
      for (item, district) in records.districts.enumerated() {
        if let layer = conventions.layers.first(where: { $0.rawValue == district.layer.rawValue }) {
          records.districts[item].layer = layer
        } else {
          let known = listed(conventions.layers.map(\.rawValue))
          note(
            .districts, item, "layer",
            "The layer \(quoted(district.layer.rawValue)) is not one of \(known), which datapackage.json lists."
          )
        }
      }
    }
    if let ground = conventions.areaOfInterest {
      let shapes = Dictionary(records.districts.map { ($0.id, $0.shape != nil) }) { first, _ in first }
      for (member, id) in [("district", ground.district)] + ground.without.map({ ("without", $0) }) {
        let place = "\(AtlasConventions.member).areaOfInterest.\(member)"
        if !isKnown(id.rawValue, in: .districts) {
          noteConvention(place, "There is no district \(quoted(id.rawValue)).")
        } else if shapes[id] == false {
          noteConvention(place, "The district \(quoted(id.rawValue)) has no outline.")
        }
      }
    }
    var sources = conventions.periods.enumerated().map { ("periods[\($0)].source", $1.source) }
    if conventions.baseline != Ledger.usualBaseline {
      sources.insert(("baseline", conventions.baseline), at: 0)
    }
    for (member, source) in sources where !isKnown(source.rawValue, in: .sources) {
      noteConvention(
        "\(AtlasConventions.member).\(member)", "There is no source \(quoted(source.rawValue)).")
    }
  }

  /// Notes a fault of the object `frontline`.
  func noteConvention(_ member: String, _ message: String) {
    sink.add(PackageFault(file: PackageDescriptor.fileName, column: member, message: message))
  }

  /// The layers of the districts in their order.
  var layerOrder: LayerOrder {
    LayerOrder(listed: records.conventions.layers, districts: records.districts)
  }
}
