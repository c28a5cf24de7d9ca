internal import FrontlineFormats

/// Collects the faults of a package as its files are read.
final class FaultSink {
  private(set) var faults: [PackageFault] = []

  func add(_ fault: PackageFault) { faults.append(fault) }

  /// Notes an error of a reader under the name of the file, without the path of the folder.
  func add(_ error: FormatError, file: String) {
    let place = "\(error.place): "
    let sentence = error.description
    var message = sentence.hasPrefix(place) ? String(sentence.dropFirst(place.count)) : sentence
    if let part = error.place.part { message = "\(part): \(message)" }
    let isTable = file.hasSuffix(".csv")
    if !isTable, error.place.feature == nil, let line = error.place.line {
      message = "line \(line): \(message)"
    }
    add(
      PackageFault(
        file: file, row: isTable ? error.place.line : error.place.feature.map { $0 + 1 },
        feature: error.place.featureID, column: error.place.column, message: message.capitalizedFirst))
  }
}

extension String {
  /// With a capital first letter.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
