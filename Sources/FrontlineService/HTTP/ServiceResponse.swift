/// A response: a status, headers, and the bytes of the body.
package struct ServiceResponse: Sendable {
  package var status: Int
  package var headers: [Header]
  package var body: [UInt8]

  package struct Header: Sendable, Hashable {
    package var name: String
    package var value: String

    fileprivate func isNamed(_ name: String) -> Bool {
      self.name.utf8.count == name.utf8.count && self.name.lowercased() == name.lowercased()
    }
  }

  package init(_ status: Int, _ type: String?, _ body: [UInt8], headers: [(String, String)] = []) {
    self.status = status
    self.headers = headers.map { Header(name: $0.0, value: $0.1) }
    if let type { self.headers.insert(Header(name: "Content-Type", value: type), at: 0) }
    self.body = body
  }

  package init(_ status: Int = 200, _ type: String, text: String, headers: [(String, String)] = []) {
    self.init(status, type, Array(text.utf8), headers: headers)
  }

  /// The value of a header, whatever its capitals.
  package subscript(name: String) -> String? {
    get { headers.first { $0.isNamed(name) }?.value }
    set {
      headers.removeAll { $0.isNamed(name) }
      if let newValue { headers.append(Header(name: name, value: newValue)) }
    }
  }

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }
}
