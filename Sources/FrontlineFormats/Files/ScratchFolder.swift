internal import FrontlinePlatform

/// A folder for passing work, hidden, which is removed with all that is in it when it is no longer needed; what a killed
/// process left, when the next one is made.
package struct ScratchFolder: ~Copyable {
  /// Its path, from the root.
  package let path: String
  private let stray: Stray

  /// Makes one in a folder that is there.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/unwritable``.
  package init(in parent: String) throws(FormatError) {
    guard let real = realPath(parent), let stray = Stray(in: real == "/" ? real : real + "/", isFolder: true)
    else {
      throw FormatError(
        code: .unwritable, at: FormatPlace(file: parent),
        "no folder can be made in it: \(systemMessage(errno))")
    }
    path = stray.path
    self.stray = stray
  }

  /// Removes it before its time.
  package func remove() { removeTree(path) }
}
