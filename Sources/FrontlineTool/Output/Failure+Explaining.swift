import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineInterchange
import FrontlineLocalities
import FrontlineMaps
import FrontlineOverlay
import FrontlineStatements
import FrontlineSupply

extension Failure {
  /// The failure that an error amounts to: the errors of the rooms by their code, those of the option parser as
  /// a wrong call, anything else as a fault of the program.
  init(explaining error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as AtlasError where error.code == .invalidPackage && !error.faults.isEmpty:
      let count = counted(error.faults.count, "fault")
      self = .data(
        "The data package \(error.subject) has \(count), the first: \(error.faults[0]) "
          + "\"frontline validate \(error.subject)\" lists them.")
    case let error as AtlasError: self.init(status: Self.status(error.code), description: error.description)
    case let error as FormatError: self.init(status: Self.status(error.code), description: error.description)
    case let error as FrontError: self.init(status: Self.status(error.code), description: error.description)
    case let error as MapError:
      self.init(status: error.code == .noData ? .data : .usage, description: error.description)
    case let error as LocalityError: self = .usage(error.description)
    case let error as StatementError:
      self.init(status: error.code == .badField ? .data : .usage, description: error.description)
    case let error as InterchangeError:
      self.init(status: Self.status(error.code), description: error.description)
    case let error as SupplyError: self = .usage(error.description)
    case let error as OverlayError: self.init(status: .software, description: error.description)
    case let error as GeometryError: self = .usage(error.description)
    case let error as GeodesyError:
      self.init(
        status: error.code == .missingDatabase ? .noInput : .usage, description: error.description)
    default:
      guard FrontlineCommand.exitCode(for: error) == .validationFailure else {
        self.init(status: .software, description: "\(error)")
        return
      }
      self = .usage(Self.sentence(ofParser: error))
    }
  }

  private static func status(_ code: AtlasError.Code) -> ExitStatus {
    switch code {
    case .unreadable, .unwritable, .dataNotFound: .noInput
    case .invalidPackage, .invalidClaim: .data
    default: .usage
    }
  }

  private static func status(_ code: FrontError.Code) -> ExitStatus {
    switch code {
    case .badFile, .mixedSources, .noAreaOfInterest, .noPlaces: .data
    default: .usage
    }
  }

  private static func status(_ code: InterchangeError.Code) -> ExitStatus {
    switch code {
    case .unreadable, .unwritable: .noInput
    case .badFile: .data
    default: .usage
    }
  }

  private static func status(_ code: FormatError.Code) -> ExitStatus {
    switch code {
    case .unreadable, .unwritable, .locked: .noInput
    default: .data
    }
  }

  /// The parser's message as one sentence, and where to read on.
  private static func sentence(ofParser error: any Error) -> String {
    let message = FrontlineCommand.message(for: error).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let stop = message.hasSuffix(".") || message.hasSuffix("?") ? "" : "."
    let hint = FrontlineCommand.fullMessage(for: error).split(separator: "\n").last { $0.contains("See '") }
    let command = hint.flatMap { $0.split(separator: "'").dropFirst().first } ?? "frontline --help"
    return message + stop + " See '\(command)'."
  }
}
