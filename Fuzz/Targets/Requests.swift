import FrontlineArrow
import FrontlineC
import FrontlineService

/// The bundled atlas as a service, made once.
private let service = Result { try AtlasService(karabakh.get()) }

extension FuzzTarget {
  /// What comes over a border: requests to the server, questions to the library in C.
  static let requests = [
    FuzzTarget("request", limit: 2048) { bytes in
      let response = try service.get().respond(to: ServiceRequest(text(bytes)))
      demand(response.status < 500, "status \(response.status) for \(text(bytes))")
    },
    FuzzTarget("cql2", limit: 2048) { bytes in
      let filter = escaped(bytes)
      for language in ["cql2-text", "cql2-json"] {
        let target = "/collections/control/items?datetime=2020-10-29&filter-lang=\(language)&filter=\(filter)"
        let response = try service.get().respond(to: ServiceRequest(target))
        demand([200, 400].contains(response.status), "status \(response.status) for \(text(bytes))")
      }
    },
    FuzzTarget("ask", limit: 1024) { bytes in
      guard !bytes.contains(0) else { return }
      var answer: UnsafeMutablePointer<CChar>?
      let status = bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { options in
        (Array(options) + [0]).withUnsafeBufferPointer { askQuestion($0.baseAddress, &answer) }
      }
      demand((status == 0) == (answer != nil), "status \(status) with an answer, or 0 without one")
      demand([0, 64, 65, 66].contains(status), "status \(status) for \(text(bytes))")
      frontline_free(answer)
    },
  ]
}

/// The bytes as a value of a query.
private func escaped(_ bytes: [UInt8]) -> String {
  bytes.map { byte in
    let scalar = Unicode.Scalar(byte)
    let isPlain = byte < 128 && (scalar.properties.isAlphabetic || (48...57).contains(byte))
    return isPlain ? String(Character(scalar)) : "%" + String(256 + Int(byte), radix: 16).dropFirst()
  }.joined()
}
