internal import FrontlineAnswers
internal import FrontlineFormats

/// Why a request has no answer: a status, a word for programs and a sentence for people.
package struct ServiceError: Error, Hashable, CustomStringConvertible {
  package var status: Int
  package var code: String
  package var description: String

  package init(_ status: Int, _ code: String, _ description: String) {
    self.status = status
    self.code = code
    self.description = description
  }

  /// A parameter or value that is wrong.
  static func bad(_ sentence: String) -> ServiceError { ServiceError(400, "InvalidParameterValue", sentence) }
  /// Nothing has this address.
  static func notFound(_ sentence: String) -> ServiceError { ServiceError(404, "NotFound", sentence) }

  /// What an error of the modules below amounts to. Data that cannot answer a question are no fault of the server: 404 says
  /// that there is no such answer.
  init(explaining error: any Error) {
    if let error = error as? ServiceError {
      self = error
      return
    }
    let error = AnswerError(explaining: error)
    switch error.kind {
    case .usage: self = .bad(Self.withoutCommands(error.description))
    case .data: self.init(404, "NoAnswer", Self.withoutCommands(error.description))
    case .noInput, .noOutput, .brokenOff, .software:
      self.init(500, "ServerError", "The server could not make the answer; its log says why.")
    }
  }

  /// A sentence without advice that names commands of a shell, which nobody has here.
  private static func withoutCommands(_ text: String) -> String {
    guard let advice = text.firstRange(of: "; \"frontline ") else { return text }
    return String(text[..<advice.lowerBound]) + "."
  }

  /// The response that says so, as JSON.
  var response: ServiceResponse {
    let members: JSONObject = [
      "code": .string(code), "description": .string(description), "status": .integer(status),
    ]
    var response = ServiceResponse(
      status, "application/json", text: JSONValue.object(members).encoded() + "\n")
    if status == 503 { response["Retry-After"] = "2" }
    response["Cache-Control"] = "no-store"
    return response
  }
}
