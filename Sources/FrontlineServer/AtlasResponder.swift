#if Service
  internal import FrontlineService
  internal import HTTPTypes
  internal import Hummingbird
  internal import Logging
  internal import NIOCore
  internal import NIOPosix
  internal import Synchronization

  /// What a request knows of its connection.
  struct AtlasContext: RequestContext, InitializableFromSource {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
      coreContext = .init(source: source)
      channel = source.channel
    }
  }

  /// Answers requests: at once from what is kept, else by one of a few threads, so that no work holds a connection of
  /// another.
  final class AtlasResponder: HTTPResponder {
    private let current: CurrentService
    private let pool: NIOThreadPool
    private let options: ServerOptions
    private let logger: Logger
    private let metrics = Metrics()
    private let waiting = Atomic(0)
    /// A longer body goes in pieces of so many bytes.
    static let piece = 64 << 10

    init(current: CurrentService, pool: NIOThreadPool, options: ServerOptions, logger: Logger) {
      self.current = current
      self.pool = pool
      self.options = options
      self.logger = logger
    }

    func respond(to request: Request, context: AtlasContext) async throws -> Response {
      let start = ContinuousClock.now
      let target = request.head.path ?? "/"
      var answer = await answer(request, target, context)
      if request.hasBody {
        // Bodies are not read: the connection ends behind the answer.
        answer["Connection"] = "close"
      }
      let path = target.split(separator: "?", maxSplits: 1).first.map(String.init) ?? target
      metrics.count(answer.status, answer.body.count, ContinuousClock.now - start)
      logger.info(
        "request",
        metadata: [
          "method": "\(request.method.rawValue)", "path": "\(path)", "status": "\(answer.status)",
          "bytes": "\(answer.body.count)",
        ])
      return Response(answer, isHead: request.method == .head)
    }

    private func answer(_ request: Request, _ target: String, _ context: AtlasContext) async
      -> ServiceResponse
    {
      if target == "/metrics", request.method == .get {
        return ServiceResponse(
          200, "text/plain; version=0.0.4; charset=utf-8",
          text: metrics.text(waiting: waiting.load(ordering: .relaxed)),
          headers: [("Cache-Control", "no-store")])
      }
      let patience = Patience(options.patience) { [channel = context.channel] in !channel.isActive }
      let own = ServiceRequest(
        method: request.method.rawValue, target, headers: request.ownHeaders, patience: patience)
      let service = current.now
      let isQuick = own.method != "GET" && own.method != "HEAD" || target == "/health"
      if let kept = service.kept(for: own) { return kept }
      if isQuick { return service.respond(to: own) }
      guard waiting.add(1, ordering: .relaxed).newValue <= options.waiting else {
        waiting.subtract(1, ordering: .relaxed)
        return service.refusal(of: own)
      }
      defer { waiting.subtract(1, ordering: .relaxed) }
      do {
        return try await pool.runIfActive {
          patience.isEnded ? ServiceResponse(499, nil, []) : service.respond(to: own)
        }
      } catch {
        return service.refusal(of: own)
      }
    }
  }

  extension Request {
    /// Whether bytes follow its head.
    fileprivate var hasBody: Bool {
      headers[.transferEncoding] != nil || headers[.contentLength].map { $0 != "0" } ?? false
    }

    /// The headers that the service reads, by their names in small letters.
    fileprivate var ownHeaders: [String: String] {
      var own: [String: String] = [:]
      own["accept"] = headers[.accept]
      own["accept-encoding"] = headers[.acceptEncoding]
      own["if-none-match"] = headers[.ifNoneMatch]
      own["host"] = head.authority
      return own
    }
  }

  extension Response {
    fileprivate init(_ answer: ServiceResponse, isHead: Bool) {
      var headers = HTTPFields()
      for header in answer.headers {
        if let name = HTTPField.Name(header.name) {
          headers.append(HTTPField(name: name, value: header.value))
        }
      }
      let hasNoBody = answer.status == 304 || answer.status == 204
      if !hasNoBody, headers[.contentLength] == nil { headers[.contentLength] = "\(answer.body.count)" }
      self.init(
        status: .init(code: answer.status), headers: headers,
        body: hasNoBody || isHead ? ResponseBody() : Self.body(answer.body))
    }

    /// A long body goes in pieces, the next when the one before is on its way: whoever reads slowly holds a piece, and not a
    /// copy of the whole.
    private static func body(_ bytes: [UInt8]) -> ResponseBody {
      guard bytes.count > AtlasResponder.piece else {
        return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
      }
      return ResponseBody(contentLength: bytes.count) { writer in
        for start in stride(from: 0, to: bytes.count, by: AtlasResponder.piece) {
          let end = min(start + AtlasResponder.piece, bytes.count)
          try await writer.write(ByteBuffer(bytes: bytes[start..<end]))
        }
        try await writer.finish(nil)
      }
    }
  }
#endif
