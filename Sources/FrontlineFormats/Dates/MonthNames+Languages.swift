internal import FrontlineGeometry

/// Names of months in other languages, as days of data have them.
///
/// A word that is a name of two months, in one language or in two, is none; nor is one that is another word of dates, as the
/// Spanish `ago` is.
extension MonthNames {
  /// By language, the names of each month: in full, as they stand behind a day, and short.
  static let others: [(language: String, months: [String])] = [
    (
      "Ukrainian",
      [
        "січень січня січ", "лютий лютого лют", "березень березня бер", "квітень квітня квіт",
        "травень травня трав", "червень червня черв", "липень липня лип", "серпень серпня серп",
        "вересень вересня вер", "жовтень жовтня жовт", "листопад листопада лист",
        "грудень грудня груд",
      ]
    ),
    (
      "Russian",
      [
        "январь января янв", "февраль февраля фев февр", "март марта мар", "апрель апреля апр",
        "май мая", "июнь июня июн", "июль июля июл", "август августа авг",
        "сентябрь сентября сен сент", "октябрь октября окт", "ноябрь ноября ноя нояб",
        "декабрь декабря дек",
      ]
    ),
    (
      "French",
      [
        "janvier janv", "février fevrier févr fevr", "mars", "avril avr", "mai", "juin",
        "juillet juil", "août aout", "septembre", "octobre", "novembre", "décembre decembre déc",
      ]
    ),
    (
      "German",
      [
        "januar jänner", "februar feber", "märz maerz mrz mär", "april", "mai", "juni", "juli",
        "august", "september", "oktober okt", "november", "dezember dez",
      ]
    ),
    (
      "Spanish",
      [
        "enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto",
        "septiembre setiembre", "octubre", "noviembre", "diciembre dic",
      ]
    ),
    (
      "Turkish",
      [
        "ocak", "şubat subat", "mart", "nisan", "mayıs mayis", "haziran", "temmuz",
        "ağustos agustos", "eylül eylul", "ekim", "kasım kasim", "aralık aralik",
      ]
    ),
    (
      "Azerbaijani",
      [
        "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr",
        "oktyabr", "noyabr", "dekabr",
      ]
    ),
    (
      "Armenian",
      [
        "հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս", "հուլիս", "օգոստոս", "սեպտեմբեր",
        "հոկտեմբեր", "նոյեմբեր", "դեկտեմբեր",
      ]
    ),
  ]

  /// From 1, by a name in another language than English, small.
  static let foreignNumbers: [String: Int] = {
    var table: [String: Int] = [:]
    var twice: Set<String> = []
    for (language, months) in others {
      for (i, names) in months.enumerated() {
        for name in names.split(separator: " ").map(String.init) {
          // Armenian puts its cases behind the name.
          for form in language == "Armenian" ? [name, name + "ի", name + "ին"] : [name] {
            if let known = table[form] ?? numbers[form], known != i + 1 { twice.insert(form) }
            table[form] = i + 1
          }
        }
      }
    }
    return table.filter { !twice.contains($0.key) }
  }()

  /// Words about a date that say nothing of its day: of, the year.
  private static let fillers: Set<String> = [
    "de", "del", "г", "года", "год", "р", "року", "рік", "թ", "թվականի", "il", "ci", "cü", "cu", "cı", "er",
    "º", "ª",
  ]

  /// A date with English names for the months of other languages, without words such as "of" in these; `nil`: it names no such
  /// month.
  package static func inEnglish(_ text: String) -> String? {
    var words: [(text: String, isLetters: Bool)] = []
    for character in text {
      let isLetter = character.isLetter
      if let last = words.last, last.isLetters == isLetter {
        words[words.count - 1].text.append(character)
      } else {
        words.append((String(character), isLetter))
      }
    }
    guard
      let named = words.firstIndex(where: { $0.isLetters && foreignNumbers[small($0.text)] != nil })
    else { return nil }
    var english = ""
    var isBehindFiller = false
    for (index, word) in words.enumerated() {
      if word.isLetters {
        let name = small(word.text)
        isBehindFiller = index != named && fillers.contains(name)
        if let month = foreignNumbers[name] {
          english += self.english[month - 1]
        } else if !isBehindFiller {
          english += word.text
        }
      } else {
        // The point of "г." and of "janv." goes with its word, and that of "5." with the day.
        var between = word.text
        let isBehindMonth = index > 0 && foreignNumbers[small(words[index - 1].text)] != nil
        if isBehindFiller || isBehindMonth, between.hasPrefix(".") { between.removeFirst() }
        if index + 1 == named, between.hasSuffix(". ") { between = between.dropLast(2) + " " }
        english += between
        isBehindFiller = false
      }
    }
    let parts = english.split { $0 == " " || $0 == "," }
    // "2020 թ. հոկտեմբերի 5": the year comes first.
    if parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(\.isNumber), parts[1].allSatisfy(\.isLetter)
    {
      return "\(parts[2]) \(parts[1]) \(parts[0])"
    }
    return english.split(separator: " ").joined(separator: " ")
  }

  /// A word in small letters; the dot that a Turkish capital leaves is none.
  private static func small(_ word: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars where scalar.value != 0x307 { scalars.append(scalar) }
    return String(scalars)
  }
}
