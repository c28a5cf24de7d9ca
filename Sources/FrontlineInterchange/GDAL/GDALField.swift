#if GDAL
  internal import FrontlineFormats
  internal import FrontlineGDAL

  /// A field of a layer: its name, and how its values are read.
  struct GDALField {
    let name: String
    private let index: Int32
    private let type: OGRFieldType
    private let isBoolean: Bool
    private let isJSON: Bool

    init?(_ definition: UnsafeMutableRawPointer?, _ index: Int32) {
      guard let field = gdal.OGR_FD_GetFieldDefn(definition, index), let text = gdal.OGR_Fld_GetNameRef(field)
      else {
        return nil
      }
      name = String(cString: text)
      self.index = index
      type = gdal.OGR_Fld_GetType(field)
      isBoolean = gdal.OGR_Fld_GetSubType(field) == OFSTBoolean
      isJSON = gdal.OGR_Fld_GetSubType(field) == OFSTJSON
    }

    /// The letters of a text are not UTF-8.
    struct UnknownLetters: Error {}

    /// The value in a feature; `nil`: there is none.
    func value(of feature: UnsafeMutableRawPointer) throws(UnknownLetters) -> JSONValue? {
      guard gdal.OGR_F_IsFieldSetAndNotNull(feature, index) != 0 else { return nil }
      switch type {
      case OFTInteger:
        let value = gdal.OGR_F_GetFieldAsInteger(feature, index)
        return isBoolean ? .bool(value != 0) : .integer(Int(value))
      case OFTInteger64: return .integer(Int(gdal.OGR_F_GetFieldAsInteger64(feature, index)))
      case OFTReal:
        let value = gdal.OGR_F_GetFieldAsDouble(feature, index)
        guard value.isFinite else { return .string(try text(feature)) }
        return Int(exactly: value).map { .integer($0) } ?? .number(value)
      case OFTDate, OFTDateTime:
        if let date = date(feature) { return .string(date) }
        return .string(try text(feature))
      default:
        let text = try text(feature)
        return isJSON ? (try? JSONValue(parsing: text)) ?? .string(text) : .string(text)
      }
    }

    private func text(_ feature: UnsafeMutableRawPointer) throws(UnknownLetters) -> String {
      guard let bytes = gdal.OGR_F_GetFieldAsString(feature, index) else { return "" }
      guard let text = String(validatingCString: bytes) else { throw UnknownLetters() }
      return text
    }

    /// `2022-03-05`, or `2022-03-05T12:30:00Z` where there is a time of day.
    private func date(_ feature: UnsafeMutableRawPointer) -> String? {
      var (year, month, day, hour, minute, zone): (Int32, Int32, Int32, Int32, Int32, Int32) = (
        0, 0, 0, 0, 0, 0
      )
      var second: Float = 0
      guard
        gdal.OGR_F_GetFieldAsDateTimeEx(feature, index, &year, &month, &day, &hour, &minute, &second, &zone)
          != 0
      else { return nil }
      func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
      let years = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
      let text = "\(years)-\(two(month))-\(two(day))"
      // 0 is no zone and 1 that of the clock; from 2 on quarters of an hour, of which 100 is UTC and 80 five hours behind.
      let hasZone = zone > 1
      if type == OFTDate || hour == 0 && minute == 0 && second == 0 && !hasZone { return text }
      let moment = "\(text)T\(two(hour)):\(two(minute)):\(two(Int32(second)))"
      guard hasZone else { return moment }
      let minutes = (zone - 100) * 15
      if minutes == 0 { return moment + "Z" }
      return moment + (minutes < 0 ? "-" : "+") + "\(two(abs(minutes) / 60)):\(two(abs(minutes) % 60))"
    }
  }
#endif
