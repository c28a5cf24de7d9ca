internal import FrontlinePlatform
internal import Synchronization

/// How far some files have been read, so that a long work can say how much is left.
///
/// Every reader that is made while it is ``current`` counts what it takes of one of the files.
package final class ReadingMeter: Sendable {
  @TaskLocal package static var current: ReadingMeter?

  private let sizes: [String: Int]
  private let read = Mutex<[String: Int]>([:])

  /// A meter of the plain files among some paths.
  package init(_ paths: [String]) {
    var sizes: [String: Int] = [:]
    for path in paths where FileKind(path) == .file {
      var status = stat()
      if stat(path, &status) == 0, status.st_size > 0 { sizes[path] = Int(status.st_size) }
    }
    self.sizes = sizes
  }

  /// Which part of the bytes has been read, 0 ... 1; `nil`: none, or it is not known of how many.
  package var share: Double? {
    let done = read.withLock { $0.values.reduce(0, +) }
    return done > 0 ? Double(done) / Double(sizes.values.reduce(0, +)) : nil
  }

  /// Whether a file is one of them.
  func counts(_ path: String) -> Bool { sizes[path] != nil }

  /// Takes note of so many bytes of a file; of one that is read again the farthest stands.
  func note(_ path: String, _ bytes: Int) {
    guard let size = sizes[path] else { return }
    read.withLock { $0[path] = max($0[path] ?? 0, min(size, bytes)) }
  }
}
