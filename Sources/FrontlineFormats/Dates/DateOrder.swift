/// Which comes first where a day is written in figures with its year last, `10/11/2020`.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// 10 November 2020.
  case dayFirst = "day-first"
  /// October 11, 2020.
  case monthFirst = "month-first"

  /// The order of a word: `day-first` or `dmy`, `month-first` or `mdy`; `nil`: it names none.
  public init?(word: some StringProtocol) {
    switch word.lowercased() {
    case "day-first", "dmy": self = .dayFirst
    case "month-first", "mdy": self = .monthFirst
    default: return nil
    }
  }
}
