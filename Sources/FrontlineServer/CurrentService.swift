#if Service
  internal import FrontlineAtlas
  internal import FrontlineService
  internal import Synchronization

  /// The service that answers now. A new one is made beside the old, and takes its place whole.
  final class CurrentService: Sendable {
    private let service: Mutex<AtlasService>
    private let settings: ServiceSettings
    private let opening: @Sendable () throws -> Atlas

    init(_ options: ServerOptions, opening: @escaping @Sendable () throws -> Atlas) throws {
      var settings = ServiceSettings()
      settings.base = options.base
      settings.allowsOrigins = options.allowsOrigins
      settings.version = options.version
      settings.assets = options.assets
      self.settings = settings
      self.opening = opening
      service = Mutex(try AtlasService(try opening(), settings: settings))
    }

    var now: AtlasService { service.withLock { $0 } }

    func reload() throws {
      let made = try AtlasService(try opening(), settings: settings)
      service.withLock { $0 = made }
    }
  }
#endif
