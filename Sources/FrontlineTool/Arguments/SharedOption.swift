/// An option of every command that has nothing to say where no atlas is asked: there it is refused, for what was given in
/// vain was meant for something.
enum SharedOption: String, CaseIterable {
  case atlas, names, exact, units
  case dateOrder = "date-order"

  /// Whether it was given.
  func isGiven(_ options: OutputOptions) -> Bool {
    switch self {
    case .atlas: options.atlas != nil
    case .names: options.names != nil
    case .exact: options.exact
    case .units: options.units != nil
    case .dateOrder: options.dateOrder != nil
    }
  }

  /// Refuses the first of those that was given.
  static func refuse(_ unused: Set<SharedOption>, in options: OutputOptions, of command: String) throws {
    guard let option = allCases.first(where: { unused.contains($0) && $0.isGiven(options) }) else { return }
    let reason =
      switch option {
      case .atlas: "it asks no atlas"
      case .names: "it prints no names of an atlas"
      case .exact: "it takes no names of an atlas"
      case .units: "its lengths, if any, stand as they are"
      case .dateOrder: "it reads no days"
      }
    throw Failure.usage("\"\(command)\" has no use for --\(option.rawValue): \(reason). Leave it out.")
  }
}
