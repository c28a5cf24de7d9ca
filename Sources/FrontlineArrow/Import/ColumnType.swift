/// What the values of a column are, by the format string of the Arrow C data interface.
enum ColumnType: Equatable, Sendable {
  /// Units of time.
  enum Unit: Int64, Sendable {
    case second = 1
    case millisecond = 1_000
    case microsecond = 1_000_000
    case nanosecond = 1_000_000_000
  }

  case null
  case boolean
  /// A whole number of so many bytes.
  case integer(bytes: Int, isSigned: Bool)
  /// A binary fraction of 4 or 8 bytes.
  case real(bytes: Int)
  /// A decimal fraction of 16 bytes with so many digits behind the point.
  case decimal(scale: Int)
  /// Text or bytes, with offsets of 4 or 8 bytes.
  case bytes(isText: Bool, offsetBytes: Int)
  /// Text or bytes as views of 16 bytes.
  case views(isText: Bool)
  /// Days since 1970.
  case date32
  /// Milliseconds since 1970.
  case date64
  /// So many units since 1970; the zone is empty where none is stated.
  case timestamp(Unit, zone: String)
  /// Lists, with offsets of 4 or 8 bytes.
  case list(offsetBytes: Int)
  /// Lists of one length.
  case fixedList(Int)
  case structure
  /// A type that no question reads; such columns are passed on.
  case other

  init(format: String) {
    switch format {
    case "n": self = .null
    case "b": self = .boolean
    case "c": self = .integer(bytes: 1, isSigned: true)
    case "C": self = .integer(bytes: 1, isSigned: false)
    case "s": self = .integer(bytes: 2, isSigned: true)
    case "S": self = .integer(bytes: 2, isSigned: false)
    case "i": self = .integer(bytes: 4, isSigned: true)
    case "I": self = .integer(bytes: 4, isSigned: false)
    case "l": self = .integer(bytes: 8, isSigned: true)
    case "L": self = .integer(bytes: 8, isSigned: false)
    case "f": self = .real(bytes: 4)
    case "g": self = .real(bytes: 8)
    case "u": self = .bytes(isText: true, offsetBytes: 4)
    case "U": self = .bytes(isText: true, offsetBytes: 8)
    case "z": self = .bytes(isText: false, offsetBytes: 4)
    case "Z": self = .bytes(isText: false, offsetBytes: 8)
    case "vu": self = .views(isText: true)
    case "vz": self = .views(isText: false)
    case "tdD": self = .date32
    case "tdm": self = .date64
    case "+l": self = .list(offsetBytes: 4)
    case "+L": self = .list(offsetBytes: 8)
    case "+s": self = .structure
    default: self = Self(parameters: format)
    }
  }

  private init(parameters format: String) {
    if format.hasPrefix("ts"), format.utf8.count >= 4 {
      let letters = Array(format.unicodeScalars)
      let units: [Unicode.Scalar: Unit] = [
        "s": .second, "m": .millisecond, "u": .microsecond, "n": .nanosecond,
      ]
      if letters.count >= 4, letters[3] == ":", let unit = units[letters[2]] {
        self = .timestamp(unit, zone: String(format.dropFirst(4)))
        return
      }
    }
    if format.hasPrefix("+w:"), let count = Int(format.dropFirst(3)), count > 0 {
      self = .fixedList(count)
      return
    }
    if format.hasPrefix("d:") {
      let numbers = format.dropFirst(2).split(separator: ",").map { Int($0) }
      if numbers.count == 2 || numbers.count == 3 && numbers[2] == 128, let scale = numbers[1],
        (-76...76).contains(scale)
      {
        self = .decimal(scale: scale)
        return
      }
    }
    self = .other
  }

  /// How many buffers an array of it has; `nil`: not a number of its own.
  var buffers: Int? {
    switch self {
    case .null: 0
    case .boolean, .integer, .real, .decimal, .date32, .date64, .timestamp: 2
    case .bytes: 3
    case .list: 2
    case .fixedList, .structure: 1
    case .views, .other: nil
    }
  }

  /// The bytes of one value in the second buffer; `nil`: it has none such.
  var width: Int? {
    switch self {
    case .integer(let bytes, _), .real(let bytes): bytes
    case .decimal: 16
    case .date32: 4
    case .date64, .timestamp: 8
    case .views: 16
    default: nil
    }
  }
}
