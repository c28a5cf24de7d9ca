import Testing

@testable import FrontlineAtlas

@Suite struct ArabicSpellingTests {
  @Test(arguments: [
    ("لاچین", "lachin", 0), ("شوشا", "shusha", 0), ("برده", "barda", 1), ("برده", "berde", 0),
    ("ایروان", "irevan", 0), ("استپاناکرت", "stepanakert", 0), ("کلبجر", "kelbejer", 0),
    ("خان‌کندی", "khankendi", 0), ("آغدام", "aghdam", 0),
  ])
  func `What is written as it sounds costs nothing`(text: String, key: String, cost: Int) throws {
    #expect(try #require(ArabicSpelling(text)).cost(of: Array(key.utf8)) == cost)
  }

  @Test(arguments: [("لاچین", "shusha"), ("شوشا", "susa"), ("لاچین", "lachinli"), ("ش", "shusha")])
  func `Other consonants are another name`(text: String, key: String) throws {
    #expect(try #require(ArabicSpelling(text)).cost(of: Array(key.utf8)) == nil)
  }

  @Test(arguments: ["Shusha", "", " ", "شوشاx", "١٢"]) func `Other letters are none`(text: String) {
    #expect(ArabicSpelling(text) == nil)
  }
}
