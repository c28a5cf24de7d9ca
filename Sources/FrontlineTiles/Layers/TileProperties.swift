internal import FrontlineFormats
internal import FrontlineGeometry

/// The properties of the features of a layer in the form of tiles: each value written once, and a number for each that a
/// feature has.
struct TileProperties: Sendable {
  let names: [String]
  /// The values one behind the other, each a field of a layer.
  private(set) var written: [UInt8] = []
  private var ends: [Int] = [0]
  /// For each row and name the number of the value; ``none`` where there is none.
  private var numbers: [UInt32] = []

  private let tags = Lazy<Tags>()

  private static let none = UInt32.max

  /// How many different values there are.
  var valueCount: Int { ends.count - 1 }

  /// - Parameter rows: the properties of each feature; one that is `null`, a list or an object is left out, for the format
  ///   has none.
  init(names: [String], rows: some Sequence<JSONObject>) {
    self.names = names
    var known: [JSONValue: UInt32] = [:]
    for row in rows {
      for name in names {
        guard let value = row[name], value.isScalar else {
          numbers.append(Self.none)
          continue
        }
        if let number = known[value] {
          numbers.append(number)
          continue
        }
        let number = UInt32(truncatingIfNeeded: valueCount)
        known[value] = number
        numbers.append(number)
        var field = ProtobufWriter()
        field.field(4, bytes: value.message)
        written += field.bytes
        ends.append(written.count)
      }
    }
  }

  /// The number of the value of a row by the place of its name; `nil`: it has none.
  func value(_ row: Int, _ name: Int) -> Int? {
    let number = numbers[row * names.count + name]
    return number == Self.none ? nil : Int(number)
  }

  /// The field of a value.
  func field(_ value: Int) -> ArraySlice<UInt8> { written[ends[value]..<ends[value + 1]] }

  /// The tags of each row for a tile that has all names and values, by their places here; made once.
  var wholeTags: Tags { tags.value { Tags(self) } }

  /// Fields of features, one of each row.
  struct Tags: Sendable {
    private var written: [UInt8] = []
    private var ends: [Int] = [0]

    fileprivate init(_ properties: TileProperties) {
      let names = properties.names.indices
      let rows = names.isEmpty ? 0 : properties.numbers.count / names.count
      for row in 0..<rows {
        var tags: [UInt32] = []
        for name in names {
          guard let value = properties.value(row, name) else { continue }
          tags += [UInt32(truncatingIfNeeded: name), UInt32(truncatingIfNeeded: value)]
        }
        if !tags.isEmpty {
          var field = ProtobufWriter()
          let size = ProtobufWriter.size(packed: tags)
          field.append(ProtobufWriter.size(field: size)) { $0.packed(2, tags, size: size) }
          written += field.bytes
        }
        ends.append(written.count)
      }
    }

    subscript(row: Int) -> ArraySlice<UInt8> {
      row < ends.count - 1 ? written[ends[row]..<ends[row + 1]] : []
    }
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .array, .object: false
    case .number(let value): value.isFinite
    default: true
    }
  }

  fileprivate var message: [UInt8] {
    var writer = ProtobufWriter()
    switch self {
    case .string(let text): writer.field(1, text: text)
    case .bool(let flag): writer.field(7, varint: flag ? 1 : 0)
    case .integer(let whole): writer.field(6, varint: UInt64(bitPattern: Int64(whole << 1 ^ whole >> 63)))
    default: writer.field(3, double: double ?? 0)
    }
    return writer.bytes
  }
}
