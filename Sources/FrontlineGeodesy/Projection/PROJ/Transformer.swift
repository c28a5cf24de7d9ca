internal import FrontlinePROJ

/// One operation of PROJ, ready to run: a context and a pipeline in it. One thread at a time.
struct Transformer: ~Copyable {
  private let context: ProjContext
  private let operation: OpaquePointer

  enum Direction { case forward, inverse }

  init(pipeline: String) throws(GeodesyError) {
    let context = try ProjContext()
    guard let operation = proj_create(context.pointer, pipeline) else {
      throw GeodesyError(
        code: .proj, description: "PROJ cannot run the operation \"\(pipeline)\": \(context.words()).")
    }
    self.context = context
    self.operation = operation
  }

  deinit { proj_destroy(operation) }  // before its context, which goes with the properties

  /// Transforms pairs in place. A pair that cannot be transformed becomes infinite or NaN.
  func transform(_ pairs: UnsafeMutableBufferPointer<SIMD2<Double>>, _ direction: Direction) {
    guard let base = pairs.baseAddress else { return }
    let stride = MemoryLayout<SIMD2<Double>>.stride
    base.withMemoryRebound(to: Double.self, capacity: 2 * pairs.count) { numbers in
      _ = proj_trans_generic(
        operation, direction == .forward ? PJ_FWD : PJ_INV, numbers, stride, pairs.count, numbers + 1, stride,
        pairs.count, nil, 0, 0, nil, 0, 0)
    }
  }

  /// Why one pair cannot be transformed, in PROJ's words, or nil where PROJ transforms it.
  func words(on pair: SIMD2<Double>, _ direction: Direction) -> String? {
    context.forgetWords()
    proj_errno_reset(operation)
    let result = proj_trans(
      operation, direction == .forward ? PJ_FWD : PJ_INV, proj_coord(pair.x, pair.y, 0, 0))
    let code = proj_errno(operation)
    if code != 0, let text = proj_context_errno_string(context.pointer, code) { return String(cString: text) }
    return result.xy.x.isFinite && result.xy.y.isFinite ? nil : context.words()
  }
}
