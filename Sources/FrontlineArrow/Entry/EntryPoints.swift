import FrontlineAnswers
public import FrontlineC
import FrontlineGeodesy
import FrontlinePlatform

// The functions of frontline.h that take a stream. Each is one line: what they share is in `stream`.

/// `frontline_annotate` of frontline.h.
@_cdecl("frontline_annotate")
public func annotateStream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?
) -> Int32 { stream(input, options, output) { try AnnotateColumns($0, &$1) } }

/// `frontline_distance` of frontline.h.
@_cdecl("frontline_distance")
public func distanceStream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?
) -> Int32 { stream(input, options, output) { try DistanceColumns($0, &$1) } }

/// `frontline_nearest` of frontline.h.
@_cdecl("frontline_nearest")
public func nearestStream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?
) -> Int32 { stream(input, options, output) { try NearestColumns($0, &$1) } }

/// `frontline_within` of frontline.h.
@_cdecl("frontline_within")
public func withinStream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?
) -> Int32 { stream(input, options, output) { try WithinColumns($0, &$1) } }

/// `frontline_destination` of frontline.h.
@_cdecl("frontline_destination")
public func destinationStream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?
) -> Int32 { stream(input, options, output) { try DestinationColumns($0, &$1) } }

/// `frontline_area` of frontline.h.
@_cdecl("frontline_area")
public func areaStream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?
) -> Int32 { stream(input, options, output) { try AreaColumns($0, &$1) } }

/// `frontline_standing` of frontline.h.
@_cdecl("frontline_standing")
public func standingStream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?
) -> Int32 { stream(input, options, output) { try StandingColumns($0, &$1) } }

/// `frontline_set_proj_data` of frontline.h.
@_cdecl("frontline_set_proj_data")
public func setPROJData(_ folder: UnsafePointer<CChar>?) {
  ProjFiles.folder = folder.map { String(cString: $0) }
}

/// `frontline_forget` of frontline.h.
@_cdecl("frontline_forget")
public func forgetKept() { Kept.forget() }

/// Takes over a stream, makes a question of the options, and hands out the stream of its answers.
private func stream(
  _ input: UnsafeMutablePointer<ArrowArrayStream>?, _ options: UnsafePointer<CChar>?,
  _ output: UnsafeMutablePointer<ArrowArrayStream>?,
  _ make: (_ fields: [Field], _ options: inout Options) throws -> any ColumnQuestion
) -> Int32 {
  output?.pointee = ArrowArrayStream()
  return perform {
    guard let input, let output else { throw AnswerError.usage("A pointer to a stream is NULL.") }
    let stream = try InputStream(taking: input)
    let text = try options.map(Entry.text)
    var read = try Options(text)
    let keeps = try read.flag("keep", otherwise: true)
    let question = try make(stream.schema.fields, &read)
    try OutputStream(stream, question, keepsColumns: keeps).export(to: output)
  }
}

/// Runs a call: its status, its sentence kept where it is not 0.
func perform(_ body: () throws -> Void) -> Int32 {
  do {
    try body()
    return Int32(FRONTLINE_OK)
  } catch {
    let (kind, sentence) = Entry.explain(error)
    frontline_state_set_error(sentence)
    return kind
  }
}

enum Entry {
  /// A text of C, which must be UTF-8.
  static func text(_ bytes: UnsafePointer<CChar>) throws(AnswerError) -> String {
    guard let text = String(validatingCString: bytes) else {
      throw .usage("The options are not UTF-8.")
    }
    return text
  }

  /// The status and the sentence of an error.
  static func explain(_ error: any Error) -> (Int32, String) {
    switch error {
    case let fault as ArrowFault: return (Int32(FRONTLINE_DATA), OutputStream.sentence(fault))
    case let fault as ColumnFault: return (Int32(FRONTLINE_USAGE), fault.sentence)
    case is Interrupted: return (Int32(FRONTLINE_SOFTWARE), "The work was interrupted.")
    default:
      let error = AnswerError(explaining: error)
      let status =
        switch error.kind {
        case .usage: FRONTLINE_USAGE
        case .data: FRONTLINE_DATA
        case .noInput: FRONTLINE_NO_INPUT
        case .noOutput, .brokenOff: FRONTLINE_NO_OUTPUT
        case .software: FRONTLINE_SOFTWARE
        }
      return (Int32(status), error.description)
    }
  }
}

/// `frontline_ask` of frontline.h.
@_cdecl("frontline_ask")
public func askQuestion(
  _ options: UnsafePointer<CChar>?, _ answer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  answer?.pointee = nil
  return perform {
    guard let options, let answer else { throw AnswerError.usage("A pointer is NULL.") }
    answer.pointee = strdup(try Asking.answer(Entry.text(options)))
  }
}
