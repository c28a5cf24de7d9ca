internal import FrontlineAnswers
internal import FrontlineFormats

/// The files that pages need: the style of the pages, and what the service was given.
struct AssetEndpoints {
  let settings: ServiceSettings

  var all: [Endpoint] {
    var files = settings.assets
    files["pages.css"] = Array(PageStyle.css.utf8)
    files["map.css"] = Array(PageStyle.map.utf8)
    files["map.js"] = Array(MapScript.javascript.utf8)
    return files.sorted { $0.key < $1.key }.map { name, bytes in
      Endpoint(
        "/assets/\(name)", "asset", "A file of the pages.", tag: "Pages",
        forms: [(Self.type(of: name), ["type": "string"])], takesForm: false, isDocumented: false
      ) { call in
        ServiceResponse(200, call.type.type, bytes)
      }
    }
  }

  private static func type(of name: String) -> MediaType {
    switch name.split(separator: ".").last {
    case "js": MediaType(name: "js", type: "text/javascript; charset=utf-8")
    case "css": MediaType(name: "css", type: "text/css; charset=utf-8")
    default: .text
    }
  }
}
