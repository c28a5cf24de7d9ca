package import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

extension AtlasConventions {
  /// A fault of the object `frontline`: where in it, and a sentence.
  package typealias Fault = (member: String, message: String)

  /// The name of the object in `datapackage.json`.
  package static let member = "frontline"

  /// The object `frontline`; empty where nothing differs from what is usual.
  package var json: JSONObject {
    var object: JSONObject = [:]
    if !layers.isEmpty {
      object["layers"] = .array(
        layers.map {
          [
            "name": .string($0.rawValue), "plural": .string($0.plural), "role": .string($0.role.rawValue),
          ]
        })
    }
    if let areaOfInterest {
      object["areaOfInterest"] = [
        "district": .string(areaOfInterest.district.rawValue),
        "without": .array(areaOfInterest.without.map { .string($0.rawValue) }),
      ]
    }
    if baseline != Ledger.usualBaseline { object["baseline"] = .string(baseline.rawValue) }
    if !periods.isEmpty {
      object["periods"] = .array(
        periods.map { period in
          let (first, last) = (period.days.lowerBound, period.days.upperBound)
          return [
            "names": .array(period.names.map { .string($0) }),
            "days": .string(first == last ? "\(first)" : "\(first)/\(last)"),
            "source": .string(period.source.rawValue),
          ]
        })
    }
    return object
  }

  /// What an object `frontline` says, and everything that is wrong with it; what is wrong is left out.
  package static func reading(_ value: JSONValue) -> (conventions: AtlasConventions, faults: [Fault]) {
    var reader = Reader()
    let conventions = reader.conventions(value)
    return (conventions, reader.faults)
  }

  private struct Reader {
    var faults: [Fault] = []

    mutating func conventions(_ value: JSONValue) -> AtlasConventions {
      guard let object = object(value, member, ["layers", "areaOfInterest", "baseline", "periods"]) else {
        return AtlasConventions()
      }
      let layers = layers(object["layers"])
      var ground: Ground?
      let place = "\(member).areaOfInterest"
      if let value = object["areaOfInterest"],
        let object = self.object(value, place, ["district", "without"]),
        let district = text(object["district"], "\(place).district")
      {
        ground = Ground(
          district: District.ID(district),
          without: texts(object["without"], "\(place).without").map { District.ID($0) })
      }
      let baseline = object["baseline"].flatMap { text($0, "\(member).baseline") }
      return AtlasConventions(
        layers: layers, areaOfInterest: ground,
        baseline: baseline.map { Source.ID($0) } ?? Ledger.usualBaseline,
        periods: objects(object["periods"], "\(member).periods", ["names", "days", "source"]).compactMap {
          period($0.object, $0.place)
        })
    }

    private mutating func period(_ object: JSONObject, _ place: String) -> NamedPeriod? {
      let names = texts(object["names"], "\(place).names")
      if names.isEmpty { fault("\(place).names", "A name is needed.") }
      let source = text(object["source"], "\(place).source")
      guard let written = text(object["days"], "\(place).days") else { return nil }
      guard let days = (try? EDTFDate(written))?.days else {
        fault("\(place).days", "\(quoted(written)) is not a day and no span of days in EDTF.")
        return nil
      }
      return source.map { NamedPeriod(names: names, days: days, source: Source.ID($0)) }
    }

    private mutating func layers(_ value: JSONValue?) -> [District.Layer] {
      var layers: [District.Layer] = []
      for (object, place) in objects(value, "\(member).layers", ["name", "plural", "role"]) {
        guard let name = text(object["name"], "\(place).name") else { continue }
        if layers.contains(where: { $0.rawValue == name }) {
          fault("\(place).name", "The layer \(quoted(name)) is listed twice.")
          continue
        }
        var role: District.Layer.Role?
        if let value = object["role"], let word = text(value, "\(place).role") {
          role = District.Layer.Role(rawValue: word)
          if role == nil {
            let words = listed(District.Layer.Role.allCases.map(\.rawValue))
            fault("\(place).role", "\(quoted(word)) is not one of \(words).")
          }
        }
        let plural = object["plural"].flatMap { text($0, "\(place).plural") }
        layers.append(District.Layer(name, plural: plural, role: role))
      }
      return layers
    }

    /// The objects of an array, each with its place.
    private mutating func objects(
      _ value: JSONValue?, _ place: String, _ members: [String]
    ) -> [(object: JSONObject, place: String)] {
      guard let value else { return [] }
      guard let array = value.array else {
        fault(place, "It is \(value.kind); an array is needed.")
        return []
      }
      return array.enumerated().compactMap { number, value in
        let place = "\(place)[\(number)]"
        return object(value, place, members).map { ($0, place) }
      }
    }

    private mutating func fault(_ member: String, _ message: String) { faults.append((member, message)) }

    /// An object that has no other members than these.
    private mutating func object(_ value: JSONValue, _ place: String, _ members: [String]) -> JSONObject? {
      guard let object = value.object else {
        fault(place, "It is \(value.kind); an object is needed.")
        return nil
      }
      for (key, _) in object where !members.contains(key) {
        fault(place, "The member \(quoted(key)) is not one of \(listed(members)).")
      }
      return object
    }

    private mutating func text(_ value: JSONValue?, _ place: String) -> String? {
      guard let text = value?.string, !text.isEmpty, text == text.trimmed else {
        fault(place, "A text is needed, without space at its ends.")
        return nil
      }
      return text
    }

    private mutating func texts(_ value: JSONValue?, _ place: String) -> [String] {
      guard let value else { return [] }
      guard let array = value.array else {
        fault(place, "It is \(value.kind); an array is needed.")
        return []
      }
      return array.compactMap { text($0, place) }
    }
  }
}
