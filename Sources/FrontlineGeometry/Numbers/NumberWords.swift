/// The English words of numbers.
enum NumberWords {
  /// Zero to nineteen, and the tens.
  static let ones: [String: Int] = {
    let words =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      + "seventeen eighteen nineteen"
    var table: [String: Int] = ["fourty": 40]
    for (value, word) in words.split(separator: " ").enumerated() { table[String(word)] = value }
    for (i, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ")
      .enumerated()
    {
      table[String(word)] = (i + 2) * 10
    }
    return table
  }()

  static let scales: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
  ]

  /// Units of which nobody says thousandths.
  static let shortUnits: Set<String> = [
    "m", "meter", "meters", "metre", "metres", "ft", "foot", "feet", "yd", "yard", "yards",
  ]

  /// Parts of one, in the singular and the plural.
  static let parts: [String: Int] = {
    var table = ["half": 2, "halves": 2, "quarter": 4, "quarters": 4]
    let names = ["third": 3, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10]
    for (word, value) in names {
      table[word] = value
      table[word + "s"] = value
    }
    return table
  }()

  /// Words that end an ordinal, and the number before them.
  static let ordinals: Set<String> = Set(
    ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
      + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
      + "seventieth eightieth ninetieth hundredth thousandth millionth")
      .split(separator: " ").map(String.init))
}
