internal import FrontlineFormats
internal import FrontlineInterchange

/// A page of features as a table.
struct ItemsPage {
  let call: Call
  let collection: Collection
  let query: ItemsQuery
  let found: ItemsQuery.Found
  let links: [JSONValue]

  var response: ServiceResponse {
    var page = HTML(
      call, collection.title,
      trail: [("Collections", "/collections"), (collection.id, "/collections/\(collection.id)")])
    page.paragraph(collection.description)
    let first = found.page.isEmpty ? 0 : query.offset + 1
    page.paragraph(
      "\(found.matched) \(found.matched == 1 ? "feature" : "features"); shown are \(first) to \(query.offset + found.page.count)."
    )
    let columns = collection.columns.filter { $0.kind != .json }
    let rows = found.page.map { item -> [HTML.Cell] in
      let feature = try? JSONValue(parsing: String(decoding: item.table.text(item.place), as: UTF8.self))
      let number = "\(item.table.firstNumber + item.place)"
      let address = call.at("/collections/\(collection.id)/items/\(number)") + suffix
      return [HTML.Cell(link: address, number)]
        + columns.map { HTML.Cell(feature?["properties"]?[$0.name]?.plainText ?? "") }
    }
    page.table(["number"] + columns.map(\.name), rows)
    let ways = links.compactMap { link -> (address: String, name: String, about: String)? in
      guard let href = link["href"]?.string, let rel = link["rel"]?.string else { return nil }
      return rel == "next" || rel == "prev" ? (href, link["title"]?.string ?? rel, "") : nil
    }
    if !ways.isEmpty { page.list(ways) }
    return page.response
  }

  /// The parameters that decide which features there are.
  private var suffix: String {
    let kept = ["rule", "as-known-on"].compactMap { name in call[name].map { "\(name)=\(percentEncoded($0))" }
    }
    return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
  }
}

/// One feature as a table of its properties.
struct ItemPage {
  let call: Call
  let collection: Collection
  let text: [UInt8]
  let links: [JSONValue]

  var response: ServiceResponse {
    get throws {
      let feature = try JSONValue(parsing: String(decoding: text, as: UTF8.self))
      let properties = feature["properties"]?.object ?? [:]
      let name = properties["name"]?.string ?? properties["id"]?.string ?? feature["id"]?.plainText ?? ""
      var page = HTML(
        call, name,
        trail: [
          ("Collections", "/collections"), (collection.id, "/collections/\(collection.id)"),
          ("items", "/collections/\(collection.id)/items"),
        ])
      page.table(
        ["property", "value"],
        properties.filter { !$0.value.isNull }.map { [HTML.Cell($0.key), HTML.Cell($0.value.plainText)] })
      if let geometry = feature["geometry"], geometry["type"]?.string == "Point",
        let pair = geometry["coordinates"]?.array, pair.count == 2
      {
        page.paragraph("At \(pair[1]), \(pair[0]) in the CRS that was asked for.")
      }
      return page.response
    }
  }
}

extension JSONValue {
  /// The value as a person reads it.
  var plainText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(\.plainText).joined(separator: "; ")
    default: encoded()
    }
  }
}
