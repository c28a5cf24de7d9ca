internal import FrontlinePlatform

/// Whether two paths lead to one file that is there, by whatever links and names.
package func areSameFile(_ one: String, _ other: String) -> Bool {
  var (a, b) = (stat(), stat())
  guard stat(one, &a) == 0, stat(other, &b) == 0 else { return false }
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino
}
