import Testing

@testable import FrontlineAtlas

@Suite struct PlaceNounTests {
  @Test(arguments: [
    ("the city of Shusha", "Shusha", PlaceNoun.Kind.city), ("Shusha city", "Shusha", .city),
    ("town of the Lachin", "Lachin", .town), ("Lachin district", "Lachin", .district),
    ("Mets Tagher village", "Mets Tagher", .village), ("Şuşa şəhəri", "Şuşa", .city),
    ("Ağdam rayonunda", "Ağdam", .district), ("ŞUŞA ŞƏHƏRİ", "ŞUŞA", .city), ("село Шуши", "Шуши", .village),
    ("г.Шуша", "Шуша", .city), ("в городе Шуша", "Шуша", .city), ("Շուշի քաղաք", "Շուշի", .city),
    ("شهر شوشا", "شوشا", .city), ("Lachin (city)", "Lachin", .city), ("Lachin corridor", "Lachin", .route),
    ("Laçın rayonu", "Laçın", .district), ("Şuşa şehri", "Şuşa", .city),
  ])
  func `The noun is told from the name`(text: String, name: String, kind: PlaceNoun.Kind) {
    let parts = PlaceNoun.split(text)
    #expect(parts?.name == name)
    #expect(parts?.noun.kind == kind)
  }

  @Test(arguments: ["Shusha", "city", "the", "", "Mets Tagher", "Karmir Shuka", "C. Shusha", "of"])
  func `What has no noun beside a name has none`(text: String) { #expect(PlaceNoun.split(text) == nil) }
}
