package import FrontlineAtlas
package import FrontlineFormats

extension Provenance {
  /// Name, title, version, licenses and origins, as `datapackage.json` has them.
  package var json: JSONObject {
    func references(_ all: [Reference], _ key: String) -> JSONValue {
      .array(
        all.map { reference in
          var object: JSONObject = [key: .string(reference.title)]
          if !reference.url.isEmpty { object["path"] = .string(reference.url) }
          return .object(object)
        })
    }
    var object: JSONObject = [:]
    if !name.isEmpty { object["name"] = .string(name) }
    if !title.isEmpty { object["title"] = .string(title) }
    if !version.isEmpty { object["version"] = .string(version) }
    if !licenses.isEmpty { object["licenses"] = references(licenses, "name") }
    if !origins.isEmpty { object["sources"] = references(origins, "title") }
    return object
  }

  /// What ``json`` says.
  package init(json: JSONObject) {
    func references(_ key: String, _ titles: [String]) -> [Reference] {
      (json[key]?.array ?? []).compactMap { item in
        guard let title = titles.lazy.compactMap({ item[$0]?.string }).first else { return nil }
        return Reference(title: title, url: item["path"]?.string ?? "")
      }
    }
    self.init(
      name: json["name"]?.string ?? "", title: json["title"]?.string ?? "",
      version: json["version"]?.string ?? "", licenses: references("licenses", ["name", "title"]),
      origins: references("sources", ["title"]))
  }
}
