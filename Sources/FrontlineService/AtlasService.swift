internal import FrontlineAnswers
package import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

/// What a service is told about the world around it.
package struct ServiceSettings: Sendable {
  /// The address at which readers see it, where that is not the one of the request: behind a proxy.
  package var base: String?
  /// Whether pages of other origins may read it.
  package var allowsOrigins = false
  /// The version of the program.
  package var version = ""
  /// Files that are served as they are, by their name below `/assets/`: a library of maps.
  package var assets: [String: [UInt8]] = [:]

  package init() {}
}

/// An atlas as answers to requests: OGC API - Features, EDR and Tiles, and every answer of `FrontlineAnswers`.
///
/// It knows no network: a request is a value, and so is the response. Nothing in it changes what is answered; what it keeps
/// only makes the next answer quicker.
package final class AtlasService: Sendable {
  package let settings: ServiceSettings
  let collections: AtlasCollections
  /// What stands in the ETag of every answer.
  let digest: UInt64
  /// Why no front can be traced in the atlas; `nil`: one can.
  package var lackOfFronts: String? { collections.lackOfFronts }
  private let router: Router
  private let kept = KeptAnswers(limit: 32 << 20)

  /// - Throws: the errors of the modules below, where the atlas cannot be read into collections.
  package init(_ atlas: Atlas, settings: ServiceSettings = ServiceSettings()) throws {
    self.settings = settings
    collections = try AtlasCollections(atlas)
    digest = Digest.of(settings.version.utf8, after: collections.digest)
    router = Router(try Endpoints(atlas, collections, settings).all)
  }

  /// The answer to a request, if it is kept: found without any work.
  package func kept(for request: ServiceRequest) -> ServiceResponse? {
    guard request.method == "GET" || request.method == "HEAD", let answer = kept[key(request)] else {
      return nil
    }
    return finished(answer, for: request)
  }

  /// The answer to a request. What goes wrong is an answer too.
  package func respond(to request: ServiceRequest) -> ServiceResponse {
    switch request.method {
    case "GET", "HEAD": break
    case "OPTIONS": return options
    default:
      var response = ServiceError(
        405, "MethodNotAllowed",
        "\(shown(request.method)) is not taken here: the service is only read, by GET and HEAD."
      ).response
      response["Allow"] = "GET, HEAD, OPTIONS"
      response["Connection"] = "close"
      return guarded(response)
    }
    if let kept = kept(for: request) { return kept }
    do {
      let (answer, isKept) = try answer(request)
      if isKept { kept[key(request)] = answer }
      return finished(answer, for: request)
    } catch {
      let error = ServiceError(explaining: error)
      var response = error.response
      if request.method == "HEAD" { response = emptied(response) }
      return guarded(response)
    }
  }

  /// The answer to a request for which there is no room now.
  package func refusal(of request: ServiceRequest) -> ServiceResponse {
    guarded(
      ServiceError(
        503, "Busy", "Too many answers are being made; try again after the seconds of Retry-After."
      ).response)
  }

  private func answer(_ request: ServiceRequest) throws -> (ServiceResponse, isKept: Bool) {
    let target = try Target(request.target)
    let (endpoint, values) = try router.match(target.path)
    for pair in target.query where !endpoint.parameters.contains(where: { $0.name == pair.name }) {
      let known = endpoint.parameters.map(\.name).sorted().joined(separator: ", ")
      throw ServiceError.bad(
        "There is no parameter \(shown(pair.name)) here; \(known.isEmpty ? "there is none" : "there are \(known)")."
      )
    }
    let forms = endpoint.forms.map(\.type)
    let call = Call(
      request: request, values: values, query: target.query,
      type: try form(target.query, request, endpoint, forms), forms: forms, base: base(of: request),
      path: target.path == [""] ? "/" : "/" + target.path.map { percentEncoded($0) }.joined(separator: "/"))
    var response = try endpoint.answer(call)
    if endpoint.isKept {
      let tag = Digest.of(
        "\(call.base) \(request.target) \(call.type.type)".utf8, after: digest)
      response["ETag"] = "\"\(Digest.text(tag))\""
      if response["Cache-Control"] == nil { response["Cache-Control"] = "public, max-age=60" }
    } else {
      response["Cache-Control"] = "no-store"
    }
    response["Vary"] = "Accept, Accept-Encoding"
    response = guarded(response)
    if endpoint.isKept, response["Content-Encoding"] == nil { pack(&response, request) }
    return (response, endpoint.isKept)
  }

  private func form(
    _ query: [Target.Pair], _ request: ServiceRequest, _ endpoint: Endpoint, _ forms: [MediaType]
  ) throws(ServiceError) -> MediaType {
    if endpoint.takesForm, let name = query.first(where: { $0.name == "f" })?.value {
      guard let form = forms.first(where: { $0.name == name }) else {
        throw .bad("f is \(shown(name)); there are \(forms.map(\.name).joined(separator: ", ")).")
      }
      return form
    }
    guard let form = MediaType.preferred(request.headers["accept"], among: forms) else {
      throw ServiceError(
        406, "NotAcceptable",
        "None of the forms that the header Accept takes can be had; there are \(forms.map(\.type).joined(separator: ", "))."
      )
    }
    return form
  }

  // MARK: - Around the answer

  /// Where the service is for the one who asks: the base that it was told, else the host that was asked for.
  func base(of request: ServiceRequest) -> String {
    if let base = settings.base { return base }
    let host = request.headers["host"] ?? ""
    let isPlain =
      !host.isEmpty && host.utf8.count <= 255
      && host.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || ".-:[]_".utf8.contains(byte)
      }
    return "http://\(isPlain ? host : "localhost")"
  }

  private func key(_ request: ServiceRequest) -> KeptAnswers.Key {
    KeptAnswers.Key(
      base: base(of: request), target: request.target, accept: request.headers["accept"] ?? "",
      takesGzip: takesGzip(request),
      today: .current)
  }

  private func takesGzip(_ request: ServiceRequest) -> Bool {
    guard let accepted = request.headers["accept-encoding"] else { return false }
    return accepted.split(separator: ",").contains { part in
      let pieces = part.lowercased().filter { !$0.isWhitespace }.split(separator: ";")
      guard pieces.first == "gzip" || pieces.first == "*" else { return false }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
      return quality.map { $0 > 0 } ?? true
    }
  }

  private func pack(_ response: inout ServiceResponse, _ request: ServiceRequest) {
    guard takesGzip(request), response.body.count > 512, let packed = packedForTheWire(response.body) else {
      return
    }
    response.body = packed
    response["Content-Encoding"] = "gzip"
    // A strong tag is of the bytes that are sent, so the packed ones have their own.
    if let tag = response["ETag"] { response["ETag"] = String(tag.dropLast()) + "-gzip\"" }
  }

  /// The answer to those who have it already, and to those who ask for its head alone.
  private func finished(_ answer: ServiceResponse, for request: ServiceRequest) -> ServiceResponse {
    if let tag = answer["ETag"], let known = request.headers["if-none-match"] {
      let tags = known.split(separator: ",").map { part -> Substring in
        let text = part.drop { $0.isWhitespace }
        return text.hasPrefix("W/") ? text.dropFirst(2) : text
      }.map { $0.filter { !$0.isWhitespace } }
      if tags.contains(tag) || tags.contains("*") {
        var response = ServiceResponse(304, nil, [])
        for name in ["ETag", "Cache-Control", "Vary"] { response[name] = answer[name] }
        return guarded(response)
      }
    }
    return request.method == "HEAD" ? emptied(answer) : answer
  }

  /// A response without its body, whose length is still said.
  private func emptied(_ response: ServiceResponse) -> ServiceResponse {
    var response = response
    response["Content-Length"] = "\(response.body.count)"
    response.body = []
    return response
  }

  private var options: ServiceResponse {
    var response = ServiceResponse(204, nil, [])
    response["Allow"] = "GET, HEAD, OPTIONS"
    if settings.allowsOrigins {
      response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
      response["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
      response["Access-Control-Max-Age"] = "86400"
    }
    return guarded(response)
  }

  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    + "worker-src 'self' blob:; child-src blob:; font-src 'self'; base-uri 'none'; form-action 'self'; "
    + "frame-ancestors 'self'"

  /// The response with what keeps a browser from doing with it what was not meant.
  private func guarded(_ response: ServiceResponse) -> ServiceResponse {
    var response = response
    response["X-Content-Type-Options"] = "nosniff"
    response["Referrer-Policy"] = "same-origin"
    if response["Content-Security-Policy"] == nil {
      response["Content-Security-Policy"] = Self.policy
    }
    if settings.allowsOrigins {
      response["Access-Control-Allow-Origin"] = "*"
      response["Access-Control-Expose-Headers"] = "Content-Crs, ETag, Link"
    }
    return response
  }
}
