internal import FrontlineFormats
internal import FrontlineGeometry

/// A column `name_TAG` of a table, with the names in one language.
struct LanguageColumn {
  let column: CSVColumn
  let language: Language

  /// Those among the columns of a table that has names; one that follows `name_` with no tag, or with that of
  /// another column, is noted as a fault.
  static func among(_ columns: [String], onFault: (_ column: String, _ message: String) -> Void) -> [Self] {
    var found: [Self] = []
    for column in columns {
      do throws(AtlasError) {
        guard let language = try Language(columnName: column) else { continue }
        if let other = found.first(where: { $0.language == language }) {
          onFault(column, "The column \(quoted(other.column.name)) is of the same language.")
        } else {
          found.append(Self(column: CSVColumn(column), language: language))
        }
      } catch {
        onFault(column, error.description)
      }
    }
    return found
  }
}
