internal import FrontlineGEOS
internal import FrontlineGeometry
internal import FrontlinePlatform

/// One GEOS context: made at a thread's first call, kept for that thread alone, freed once when it ends.
///
/// A context takes some microseconds to make and carries the error handler. It is not safe to share between
/// threads, so each thread at work has its own and none ever waits for another.
final class GEOSContext {
  /// The context that GEOS's functions take.
  let handle: GEOSContextHandle_t
  /// GEOS's words about the last failure; emptied by ``takeError(in:what:)``.
  private var words = ""

  private init() {
    handle = GEOS_init_r()
    // The handler keeps no reference: the context outlives every call made through it.
    let me = Unmanaged.passUnretained(self).toOpaque()
    _ = GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, me in
        guard let message, let me else { return }
        Unmanaged<GEOSContext>.fromOpaque(me).takeUnretainedValue().words = String(cString: message)
      }, me)
  }

  deinit { GEOS_finish_r(handle) }

  /// The slot of the thread's own context; its destructor lets go of the context when the thread ends.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    #if canImport(Darwin)
      let made = pthread_key_create(&key) { Unmanaged<GEOSContext>.fromOpaque($0).release() }
    #else
      let made = pthread_key_create(&key) {
        if let context = $0 { Unmanaged<GEOSContext>.fromOpaque(context).release() }
      }
    #endif
    precondition(made == 0, "No thread-specific key could be had for GEOS.")
    return key
  }()

  /// The calling thread's context.
  static var current: GEOSContext {
    if let known = pthread_getspecific(key) {
      return Unmanaged<GEOSContext>.fromOpaque(known).takeUnretainedValue()
    }
    let made = GEOSContext()
    pthread_setspecific(key, Unmanaged.passRetained(made).toOpaque())
    return made
  }

  /// The error for a call that failed, in GEOS's words and with the place where they name one.
  func takeError(in crs: String, what: String) -> OverlayError {
    let said = words.isEmpty ? "no reason given" : words
    words = ""
    return OverlayError(
      code: .geos, place: Self.place(in: said, crs: crs),
      description: "GEOS could not \(what) in \(crs): \(said).")
  }

  /// The coordinates in words such as "... at or near point 4.5 2.25" or "... at 4.5 2.25".
  static func place(in words: String, crs: String) -> PlanePoint? {
    let parts = words.split(whereSeparator: { " ,;:()[]".contains($0) })
    for (x, y) in zip(parts, parts.dropFirst()) {
      if let easting = Double(x), let northing = Double(y), easting.isFinite, northing.isFinite {
        return PlanePoint(easting: easting, northing: northing, crs: crs)
      }
    }
    return nil
  }
}
