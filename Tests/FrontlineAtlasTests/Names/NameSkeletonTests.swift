import Testing

@testable import FrontlineAtlas

@Suite struct NameSkeletonTests {
  @Test(arguments: [
    ("shushi", "XuXi"), ("chouchi", "XuXi"), ("schuscha", "XuXa"), ("lachin", "laXin"), ("latschin", "laXin"),
    ("kubatly", "KuPaTly"), ("qubadli", "KuPaTli"), ("gubadly", "KuPaTly"), ("terter", "TarTar"),
    ("berdzor", "ParSor"), ("pertsor", "ParSor"), ("yevlakh", "yaVlaH"), ("vagharshapat", "VaKarXaPaT"),
  ])
  func `A name is reduced to its sounds`(key: String, sounds: String) {
    let skeleton = NameSkeleton(folded: Array(key.utf8))
    #expect(String(decoding: skeleton.sounds, as: UTF8.self) == sounds)
  }

  @Test func `In the skeleton a run of vowels is one mark`() {
    #expect(NameSkeleton(folded: Array("goranboy".utf8)).text == Array("KArAnPA".utf8))
    #expect(NameSkeleton(folded: Array("geranboi".utf8)).text == Array("KArAnPA".utf8))
  }

  @Test func `German spelling reads ch and j its own way`() {
    #expect(
      NameSkeleton(folded: Array("jerewan".utf8), german: true).sounds
        == NameSkeleton(folded: Array("yerevan".utf8)).sounds)
  }
}
