#if GDAL
  internal import FrontlineExpat
  internal import FrontlineFormats

  /// Reads XML tag by tag through Expat; the one owner of its parser.
  ///
  /// Entities of the document are expanded within Expat's bounds, and none from outside of it.
  final class XMLScanner {
    private let parser: XML_Parser
    private let file: String
    private var onStart: (_ name: String, _ attributes: [String: String]) throws -> Void = { _, _ in }
    private var onEnd: (_ name: String) throws -> Void = { _ in }
    private var onText: (_ text: String) -> Void = { _ in }
    private var fault: (any Error)?

    /// - Parameter file: how errors call it.
    init(file: String) throws {
      self.file = file
      guard let parser = XML_ParserCreate(nil) else {
        throw FormatError(
          code: .unreadable, at: FormatPlace(file: file), "there is no memory for a reader of XML")
      }
      self.parser = parser
    }

    deinit { XML_ParserFree(parser) }

    /// The line that is being read, the first being 1.
    var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - onStart: called at a start tag, with the name without its prefix; what it throws ends the reading.
    ///   - onEnd: called at an end tag, likewise.
    ///   - onText: called with pieces of the characters between tags.
    /// - Throws: ``FormatError`` where it is not XML to its end, and what the calls throw.
    func scan(
      _ bytes: [UInt8], onStart: @escaping (_ name: String, _ attributes: [String: String]) throws -> Void,
      onEnd: @escaping (_ name: String) throws -> Void, onText: @escaping (_ text: String) -> Void
    ) throws {
      (self.onStart, self.onEnd, self.onText) = (onStart, onEnd, onText)
      defer { (self.onStart, self.onEnd, self.onText) = ({ _, _ in }, { _ in }, { _ in }) }
      // Encodings that Expat does not know and the document names.
      XML_SetUnknownEncodingHandler(
        parser,
        { _, name, info in
          guard let name, let info, let points = TextEncoding(String(cString: name))?.points else { return 0 }
          withUnsafeMutableBytes(of: &info.pointee.map) { map in
            for (byte, point) in points.enumerated() {
              map.storeBytes(of: point, toByteOffset: 4 * byte, as: Int32.self)
            }
          }
          info.pointee.data = nil
          info.pointee.convert = nil
          info.pointee.release = nil
          return 1
        }, nil)
      XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
      XML_SetElementHandler(
        parser,
        { data, name, attributes in
          guard let data, let name else { return }
          XMLScanner.of(data).attempt { scanner in
            try scanner.onStart(XMLScanner.local(name), XMLScanner.named(attributes))
          }
        },
        { data, name in
          guard let data, let name else { return }
          XMLScanner.of(data).attempt { try $0.onEnd(XMLScanner.local(name)) }
        })
      XML_SetCharacterDataHandler(parser) { data, characters, count in
        guard let data, let characters else { return }
        let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
        XMLScanner.of(data).attempt { $0.onText(String(decoding: bytes, as: UTF8.self)) }
      }
      // Expat takes at most 2 GiB at once.
      let step = 1 << 20
      var start = 0
      repeat {
        let count = min(step, bytes.count - start)
        let status = bytes.withUnsafeBytes { bytes in
          XML_Parse(
            parser, bytes.baseAddress.map { $0.advanced(by: start).assumingMemoryBound(to: CChar.self) },
            Int32(count), start + count == bytes.count ? 1 : 0)
        }
        if let fault { throw fault }
        guard status == XML_STATUS_OK else { throw syntaxError }
        start += count
      } while start < bytes.count
    }

    private var syntaxError: FormatError {
      let code = XML_GetErrorCode(parser)
      let words = XML_ErrorString(code).map { String(cString: $0) } ?? "it cannot be read"
      var place = FormatPlace(file: file)
      place.line = line
      let remedy = code == XML_ERROR_UNKNOWN_ENCODING ? "; save it as UTF-8" : ""
      return FormatError(code: .syntax, at: place, "it is not whole XML: \(words)\(remedy)")
    }

    /// Does what an event asks for, unless one before it failed.
    private func attempt(_ work: (XMLScanner) throws -> Void) {
      guard fault == nil else { return }
      do { try work(self) } catch {
        fault = error
        XML_StopParser(parser, 0)
      }
    }

    private static func of(_ data: UnsafeMutableRawPointer) -> XMLScanner {
      Unmanaged<XMLScanner>.fromOpaque(data).takeUnretainedValue()
    }

    /// A name without its prefix.
    private static func local(_ name: UnsafePointer<CChar>) -> String {
      let text = String(cString: name)
      return text.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(text[text.utf8.index(after: $0)...]) }
        ?? text
    }

    /// Names and values that follow one another until a null.
    private static func named(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> [String: String] {
      var attributes: [String: String] = [:]
      guard var next = list else { return attributes }
      while let name = next[0], let value = next[1] {
        attributes[local(name)] = String(cString: value)
        next += 2
      }
      return attributes
    }
  }
#endif
