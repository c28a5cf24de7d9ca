import FrontlineTime
import Testing

@testable import FrontlineFormats

@Suite struct ForeignMonthsTests {
  @Test(arguments: [
    "5 октября 2020 г.", "5 октября 2020 года", "5 жовтня 2020 року", "5 жовтня 2020", "5 octobre 2020",
    "5. Oktober 2020", "5. Okt. 2020", "5 de octubre de 2020", "5 octubre 2020", "5 Ekim 2020", "5 EKİM 2020",
    "5 oktyabr 2020", "5 հոկտեմբերի 2020 թ.", "2020 թ. հոկտեմբերի 5", "5-окт-2020", "5 жовт. 2020",
    "5 oct. 2020",
  ])
  func `Reads a day with the name of its month in another language`(text: String) throws {
    #expect(try DayReader().recordedDay(text) == Day("2020-10-05"))
  }

  @Test(arguments: [
    ("1er août 2022", "2022-08-01"), ("3 März 1916", "1916-03-03"), ("9 mai 1945", "1945-05-09"),
    ("28 Şubat 1997", "1997-02-28"), ("12 KASIM 2019", "2019-11-12"), ("24 лютого 2022", "2022-02-24"),
    ("31 listopada 2020", ""), ("15 ago 2020", ""), ("31 вересня 2020", ""), ("5 октября", ""),
  ])
  func `Reads real days and no others`(text: String, day: String) throws {
    let read = try? DayReader().recordedDay(text)
    #expect(try read == (day.isEmpty ? nil : Day(day)))
  }

  @Test func `A month of a year is its days`() throws {
    #expect(try DayReader().recordedDays("Октябрь 2020") == Day("2020-10-01")...Day("2020-10-31"))
    #expect(try DayReader().recordedDays("Mayıs 2020") == Day("2020-05-01")...Day("2020-05-31"))
  }

  @Test func `No name is of two months`() {
    for (language, months) in MonthNames.others {
      #expect(months.count == 12, "\(language)")
      for (number, names) in months.enumerated() {
        for name in names.split(separator: " ") {
          #expect(MonthNames.foreignNumbers[String(name)] == number + 1, "\(language): \(name)")
        }
      }
    }
  }
}
