#if Service
  internal import FrontlinePlatform

  /// How many files and connections the process may have open.
  enum OpenFiles {
    /// Lets it have as many as the system grants it, and says how many those are.
    static func raisedLimit() -> Int {
      #if canImport(Glibc)
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
      #else
        let kind = RLIMIT_NOFILE
      #endif
      var limit = rlimit()
      guard getrlimit(kind, &limit) == 0 else { return 1_024 }
      var raised = limit
      // More than the system can have is refused by some.
      raised.rlim_cur = min(limit.rlim_max, 65_536)
      if raised.rlim_cur > limit.rlim_cur, setrlimit(kind, &raised) == 0 { limit = raised }
      return Int(clamping: limit.rlim_cur)
    }
  }
#endif
