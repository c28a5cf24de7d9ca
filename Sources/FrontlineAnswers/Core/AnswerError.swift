import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineInterchange
internal import FrontlineLedger
import FrontlineLocalities
import FrontlineMaps
import FrontlineOverlay
import FrontlineStatements
import FrontlineSupply
internal import FrontlineTime

/// Why there is no answer: whose fault it is, and one sentence.
public struct AnswerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whose fault it is that there is no answer.
  public enum Kind: Sendable, Hashable {
    /// The question is wrong: a place that nobody knows, a day that is none.
    case usage
    /// The data are: a broken package, a claim that is refused; or they do not answer the question.
    case data
    /// A file or folder cannot be opened or read.
    case noInput
    /// A file or folder cannot be made or replaced.
    case noOutput
    /// A file was begun and could not be written to its end.
    case brokenOff
    /// The program's.
    case software
  }

  /// Whose fault it is.
  public var kind: Kind
  /// One sentence: what is wrong, where, the value seen, and what to do.
  public var description: String

  /// An error of a kind.
  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// A wrong question.
  public static func usage(_ sentence: String) -> AnswerError { AnswerError(.usage, sentence) }
  /// Bad data.
  public static func data(_ sentence: String) -> AnswerError { AnswerError(.data, sentence) }

  /// An answer has no such form.
  package static func noForm(_ format: Printer.Format) -> AnswerError {
    .usage("The answer is no \(format == .csv ? "table" : "map"), so \(format.rawValue) does not fit.")
  }

  /// What an error of the modules below amounts to; one that is of none of them is a fault of the program.
  public init(explaining error: any Error) {
    switch error {
    case let error as AnswerError: self = error
    case let error as AtlasError where error.code == .invalidPackage && !error.faults.isEmpty:
      let count = counted(error.faults.count, "fault")
      self = .data(
        "The data package \(error.subject) has \(count), the first: \(error.faults[0]) "
          + "\"frontline validate \(error.subject)\" lists them.")
    case let error as AtlasError: self.init(Self.kind(error.code), error.description)
    case let error as FormatError: self.init(Self.kind(error.code), error.description)
    case let error as FrontError: self.init(Self.kind(error.code), error.description)
    case let error as InterchangeError: self.init(Self.kind(error.code), error.description)
    case let error as MapError: self.init(error.code == .noData ? .data : .usage, error.description)
    case let error as StatementError: self.init(error.code == .badField ? .data : .usage, error.description)
    case let error as GeodesyError where error.description.contains("std::bad_alloc"):
      // PROJ says in no other way that there is no memory, for which no question is to blame.
      self.init(.software, error.description)
    case let error as GeodesyError:
      self.init(error.code == .missingDatabase ? .noInput : .usage, error.description)
    case let error as LedgerError: self = .data(error.description)
    case let error as TimeError: self = .usage(error.description)
    case let error as LocalityError: self = .usage(error.description)
    case let error as SupplyError: self = .usage(error.description)
    case let error as GeometryError: self = .usage(error.description)
    case let error as OverlayError:
      self.init(error.code == .invalidRegion ? .data : .software, error.description)
    default: self.init(.software, "\(error)")
    }
  }

  private static func kind(_ code: AtlasError.Code) -> Kind {
    switch code {
    case .unreadable, .dataNotFound: .noInput
    case .unwritable: .noOutput
    case .brokenOff: .brokenOff
    case .invalidPackage: .data
    default: .usage
    }
  }

  private static func kind(_ code: FrontError.Code) -> Kind {
    switch code {
    case .badFile, .mixedSources, .noAreaOfInterest, .noPlaces: .data
    default: .usage
    }
  }

  private static func kind(_ code: InterchangeError.Code) -> Kind {
    switch code {
    case .unreadable: .noInput
    case .unwritable: .noOutput
    case .brokenOff: .brokenOff
    case .badFile: .data
    default: .usage
    }
  }

  private static func kind(_ code: FormatError.Code) -> Kind {
    switch code {
    case .unreadable: .noInput
    case .unwritable, .locked: .noOutput
    case .brokenOff: .brokenOff
    default: .data
    }
  }
}
