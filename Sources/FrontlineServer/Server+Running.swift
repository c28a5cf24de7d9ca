#if Service
  package import FrontlineAtlas
  internal import FrontlinePlatform
  internal import FrontlineService
  internal import Hummingbird
  internal import Logging
  internal import NIOCore
  internal import NIOPosix
  internal import ServiceLifecycle
  internal import UnixSignals

  extension Server {
    /// Serves the atlas until SIGTERM or SIGINT; SIGHUP opens it anew and turns over to it whole.
    ///
    /// - Throws: ``ServerError`` where the port is taken; whatever `opening` throws.
    package static func run(
      _ options: ServerOptions, opening: @escaping @Sendable () throws -> Atlas
    ) throws {
      // Tasks run on the loops of the connections, so that an answer costs no change of threads but that to the pool, where
      // all work is done that takes its time.
      NIOSingletons.unsafeTryInstallSingletonPosixEventLoopGroupAsConcurrencyGlobalExecutor()
      let current = try CurrentService(options, opening: opening)
      let group = MultiThreadedEventLoopGroup.singleton
      try group.any().makeFutureWithTask { try await serve(options, current) }.wait()
    }

    private static func serve(_ options: ServerOptions, _ current: CurrentService) async throws {
      var logger = Logger(label: "frontline") { StreamLogHandler.standardError(label: $0) }
      logger.logLevel = .notice
      // Some are left for files and for what the system itself opens.
      let connections = max(64, min(options.connections, OpenFiles.raisedLimit() - 256))
      let pool = NIOThreadPool(numberOfThreads: max(1, System.coreCount))
      pool.start()
      let responder = AtlasResponder(current: current, pool: pool, options: options, logger: logger)
      let application = Application(
        responder: responder,
        server: .http1(
          configuration: .init(
            additionalChannelHandlers: [ConnectionDeadlines()],
            httpDecoderConfiguration: .init(
              maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
        configuration: ApplicationConfiguration(
          address: .hostname(options.host, port: options.port), backlog: 1_024,
          availableConnectionsDelegate: .maximum(connections, logger: logger)),
        onServerRunning: { channel in
          let port = channel.localAddress?.port ?? options.port
          options.onListening("http://\(options.host):\(port)/")
        }, logger: logger)
      var configuration = ServiceGroupConfiguration(
        services: [
          .init(service: application),
          .init(service: Reloading(current: current, pool: pool, logger: logger)),
          .init(service: Tidying(pool: pool)),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
      // What is in flight has so long to end; then it is ended.
      configuration.maximumGracefulShutdownDuration = .seconds(3)
      configuration.maximumCancellationDuration = .seconds(1)
      do {
        try await ServiceGroup(configuration: configuration).run()
      } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
        let why = error.errnoCode == EACCES ? "may not be taken by this user" : "is taken by another program"
        throw ServerError("Port \(options.port) of \(options.host) \(why); choose another with --port.")
      } catch let error as NIOConnectionError {
        throw ServerError("The host \(options.host) is none of this machine: \(error).")
      }
      try? await pool.shutdownGracefully()
    }
  }

  /// Gives back the memory that is free: after very many connections at once the allocator holds most of what they took.
  private struct Tidying: ServiceLifecycle.Service {
    let pool: NIOThreadPool

    /// `malloc_trim` of glibc, which its module has not; `nil`: the system has none.
    private static let trim = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim").map {
      // It is declared as `int malloc_trim(size_t)`.
      unsafeBitCast($0, to: (@convention(c) (Int) -> CInt).self)
    }

    func run() async throws {
      while let trim = Self.trim {
        do {
          try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(5)) }
          try await pool.runIfActive { _ = trim(0) }
        } catch {
          break
        }
      }
      try? await gracefulShutdown()
    }
  }

  /// Opens the atlas anew at SIGHUP. Where it cannot be read the old one goes on.
  private struct Reloading: ServiceLifecycle.Service {
    let current: CurrentService
    let pool: NIOThreadPool
    let logger: Logger

    func run() async throws {
      for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
        do {
          try await pool.runIfActive { try current.reload() }
          logger.notice("atlas opened anew")
        } catch {
          logger.error("atlas not opened anew; the old one goes on", metadata: ["why": "\(error)"])
        }
      }
      // Without the end of a signal there is nothing more to do but to wait for the end of the server.
      try? await gracefulShutdown()
    }
  }
#endif
