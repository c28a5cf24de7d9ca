internal import FrontlineAnswers
internal import FrontlineFormats

/// The page of a collection, and one of its features.
struct ItemsAnswer {
  let collection: Collection
  let crss: [SheetCRS]
  let context: @Sendable () -> Context
  let attribution: String

  /// `/collections/{id}/items`
  func page(_ call: Call) throws -> ServiceResponse {
    let weighing = try Weighing(call, in: context())
    let query = try ItemsQuery(call, collection, weighing, crss: crss)
    let crs = try ItemsQuery.crs(call["crs"], named: "crs", among: crss)
    let found = try query.find(call.request.patience)
    let links = pageLinks(call, query, found)
    if call.type == .html {
      return ItemsPage(call: call, collection: collection, query: query, found: found, links: links).response
    }
    var body: [UInt8] = []
    if case .longitudeLatitude = crs.kind {
      let texts = found.runs.map { $0.table.text($0.places) }
      body.reserveCapacity(texts.reduce(4_096) { $0 + $1.count + 2 })
      body.append(#"{"type":"FeatureCollection","features":["#)
      for (index, text) in texts.enumerated() {
        body.append(index == 0 ? "\n" : ",\n")
        body += text
      }
    } else {
      body.append(#"{"type":"FeatureCollection","features":["#)
      for (index, item) in found.page.enumerated() {
        body.append(index == 0 ? "\n" : ",\n")
        body += try item.table.text(item.place, in: crs)
      }
    }
    body.append("\n]")
    let members: [(String, JSONValue)] = [
      ("numberMatched", .integer(found.matched)), ("numberReturned", .integer(found.count)),
      ("attribution", .string(attribution)), ("links", .array(links)),
    ]
    for (key, value) in members { body += Array(",\"\(key)\":\(value.encoded())".utf8) }
    body.append("}\n")
    return ServiceResponse(
      200, call.type.type, body, headers: [("Content-Crs", "<\(crs.uri)>")] + Self.header(links))
  }

  private func pageLinks(_ call: Call, _ query: ItemsQuery, _ found: ItemsQuery.Found) -> [JSONValue] {
    var links = call.selfLinks
    let (offset, limit) = (query.offset, query.limit)
    if offset + found.count < found.matched, found.count > 0 {
      links.append(
        call.link(call.address(["offset": "\(offset + found.count)"]), "next", call.type, "Next page"))
    }
    if offset > 0 {
      let before = max(offset - limit, 0)
      links.append(
        call.link(
          call.address(["offset": before == 0 ? "" : "\(before)"]), "prev", call.type, "Page before"))
    }
    links.append(call.link(call.at("/collections/\(collection.id)"), "collection", .json, collection.title))
    return links
  }

  /// `/collections/{id}/items/{featureId}`
  func item(_ call: Call) throws -> ServiceResponse {
    let weighing = try Weighing(call, in: context())
    let crs = try ItemsQuery.crs(call["crs"], named: "crs", among: crss)
    let (table, place) = try collection.feature(call.value("featureId"), weighing)
    var links = call.selfLinks
    links.append(call.link(call.at("/collections/\(collection.id)"), "collection", .json, collection.title))
    var body = try table.text(place, in: crs)
    if call.type == .html {
      return try ItemPage(call: call, collection: collection, text: body, links: links).response
    }
    body.removeLast()
    body += Array(",\"attribution\":\(JSONValue.string(attribution).encoded())".utf8)
    body += Array(",\"links\":\(JSONValue.array(links).encoded())}\n".utf8)
    return ServiceResponse(
      200, call.type.type, body, headers: [("Content-Crs", "<\(crs.uri)>")] + Self.header(links))
  }

  /// The links that GeoJSON readers do not see, as a header.
  private static func header(_ links: [JSONValue]) -> [(String, String)] {
    let texts = links.compactMap { link -> String? in
      guard let href = link["href"]?.string, let rel = link["rel"]?.string, rel == "next" || rel == "prev"
      else { return nil }
      return "<\(href)>; rel=\"\(rel)\""
    }
    return texts.isEmpty ? [] : [("Link", texts.joined(separator: ", "))]
  }
}
