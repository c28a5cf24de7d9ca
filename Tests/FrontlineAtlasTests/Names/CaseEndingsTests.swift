import Testing

@testable import FrontlineAtlas

@Suite struct CaseEndingsTests {
  @Test(arguments: [
    ("Şuşada", "Şuşa"), ("Laçının", "Laçın"), ("Ağdamdan", "Ağdam"), ("Xankəndində", "Xankəndi"),
    ("Bakı'nın", "Bakı"), ("Lerikə", "Lerik"), ("Степанакерта", "Степанакерт"), ("Шуше", "Шуша"),
    ("Нахичеванью", "Нахичевань"), ("Армении", "Армения"), ("в Баку", "Баку"), ("из Шуши", "Шуша"),
    ("Ստեփանակերտում", "Ստեփանակերտ"), ("Շուշիից", "Շուշի"), ("Shusha's", "Shusha"),
  ])
  func `The bare name is among the bases`(text: String, base: String) {
    #expect(CaseEndings.bases(of: text).contains(base))
  }

  @Test(arguments: [
    ("Лачинский", "Лачин"), ("Шушинском", "Шуша"), ("Физулинского", "Физули"), ("Кубатлинский", "Кубатлы"),
  ])
  func `An adjective has its noun among the bases`(text: String, base: String) {
    #expect(CaseEndings.bases(of: text, adjective: true).contains(base))
  }

  @Test(arguments: ["", " ", "ab", "под Шушой", "39.7", "شوشا", "🏔️"])
  func `Nothing is made of what has no ending, and a word that changes the place stays`(text: String) {
    #expect(!CaseEndings.bases(of: text).contains("Шуша"))
    #expect(CaseEndings.bases(of: text).allSatisfy { $0.count >= 3 })
  }
}
