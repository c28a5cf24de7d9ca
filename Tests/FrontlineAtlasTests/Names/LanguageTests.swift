import FrontlineGeometry
import Testing

@testable import FrontlineAtlas

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "en"), ("HY-latn", "hy-Latn"), ("zh-hant-tw", "zh-Hant-TW"), ("SR-cyrl-rs", "sr-Cyrl-RS"),
    ("sl-rozaj-BISKE", "sl-rozaj-biske"), ("de-1996", "de-1996"), ("es-419", "es-419"), ("ota", "ota"),
    ("zh-cmn-Hans", "zh-cmn-Hans"), ("en-u-ca-gregory", "en-u-ca-gregory"),
    ("az-Arab-x-Old", "az-Arab-x-old"),
  ])
  func `A tag is written as the standard has it`(typed: String, tag: String) throws {
    #expect(try Language(typed).tag == tag)
    #expect(try Language(tag) == Language(typed))
    #expect(try Language(columnName: Language(typed).columnName)?.tag == tag)
  }

  @Test(arguments: [
    "", "h", "hy_Latn", "hy-", "-hy", "hy--Latn", "english", "h1", "hy-Latn-Latn", "hy-toolongpart", "hy-u",
    "de-1996-1996", "հայ", "hy latn", "x-private", "en-a-b-a-c", "Şu",
  ])
  func `What is no tag is refused`(typed: String) {
    #expect(throws: AtlasError.self) { try Language(typed) }
  }

  @Test func `A column names its language`() throws {
    #expect(try Language(columnName: "name_hy_latn") == "hy-Latn")
    #expect(try Language(columnName: "name") == nil)
    #expect(try Language(columnName: "other_names") == nil)
    #expect(throws: AtlasError.self) { try Language(columnName: "name_") }
  }

  @Test func `Names are found by language`() throws {
    let names = PlaceNames("Kyiv", in: ["uk": "Київ", "ru": "Киев", "pl": ""], others: ["Kiev"])
    #expect(names["uk"] == "Київ" && names["pl"] == nil && names[.english] == "Kyiv")
    #expect(names.languages.map(\.tag) == ["en", "ru", "uk"])
    #expect(names.all.map(\.name) == ["Kyiv", "Киев", "Київ", "Kiev"])
    // A package may give the English name apart from the one it prints.
    let given = PlaceNames("Kyjiv", in: ["en": "Kyiv"])
    #expect(given[.english] == "Kyiv" && given.languages.map(\.tag) == ["en"])
  }

  @Test func `An atlas knows its languages`() throws {
    let kyiv = Settlement(
      id: "kyiv", names: PlaceNames("Kyiv", in: ["uk": "Київ"]), kind: .city,
      position: .init(latitude: 50.45, longitude: 30.52))
    let atlas = try Atlas(settlements: [kyiv])
    #expect(atlas.languages.map(\.tag) == ["en", "uk"])
    #expect(try atlas.named(in: atlas.language("UK")).settlement(named: "kyiv").name == "Київ")
    let error = #expect(throws: AtlasError.self) { try atlas.language("hy") }
    #expect(error?.description == "The atlas has no names in \"hy\"; it has en and uk.")
  }
}
