#if !Service
  package import FrontlineAtlas

  extension Server {
    /// There is none in this build.
    ///
    /// - Throws: ``ServerError``, always.
    package static func run(
      _ options: ServerOptions, opening: @escaping @Sendable () throws -> Atlas
    ) throws {
      throw ServerError(absence)
    }
  }
#endif
