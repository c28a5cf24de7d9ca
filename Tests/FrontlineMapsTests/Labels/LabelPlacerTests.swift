import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineMaps

@Suite struct LabelPlacerTests {
  private let frame = PixelBox(minX: 0, minY: 0, maxX: 800, maxY: 600)

  private func request(_ text: String, _ x: Double, _ y: Double) -> LabelRequest {
    LabelRequest(text: text, style: .city, point: [x, y], gap: 6, size: 15)
  }

  @Test func `A name stands to the right of its point`() throws {
    var placer = LabelPlacer(frame: frame, keepingFree: [], points: [], lines: [])
    let stands = placer.place(request("Shusha", 400, 300))
    #expect(stands)
    let label = try #require(placer.labels.first)
    #expect(label.anchor == .start && label.base.x == 406)
    #expect(abs(label.box.center.y - 300) < 0.01)
  }

  @Test func `At the eastern border it stands to the left`() {
    var placer = LabelPlacer(frame: frame, keepingFree: [], points: [], lines: [])
    placer.place(request("Shusha", 790, 300))
    #expect(placer.labels.first?.anchor == .end)
  }

  @Test func `A name avoids the front`() {
    var placer = LabelPlacer(
      frame: frame, keepingFree: [], points: [], lines: [[[420, 0], [420, 600]]])
    placer.place(request("Shusha", 400, 300))
    #expect(placer.labels.first?.anchor == .end)
  }

  @Test func `Where there is no room at all it is left out`() {
    var placer = LabelPlacer(frame: frame, keepingFree: [frame], points: [], lines: [])
    let stands = placer.place(request("Shusha", 400, 300))
    #expect(!stands && placer.labels.isEmpty)
  }

  /// Random names, far too many for the frame: none meets another, none leaves the frame, and none covers what
  /// must be kept free.
  @Test(arguments: 1...8) func `No two names meet`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func next() -> Double { Double.random(in: 0..<1, using: &random) }
    let kept = (0..<20).map { _ in PixelBox(around: [next() * 800, next() * 600], radius: 8) }
    var placer = LabelPlacer(
      frame: frame, keepingFree: kept, points: (0..<300).map { _ in [next() * 800, next() * 600] },
      lines: [(0..<30).map { _ in [next() * 800, next() * 600] }])
    for _ in 0..<400 {
      let letters = String(repeating: "Ağ", count: 1 + Int(next() * 6))
      placer.place(
        LabelRequest(
          text: letters, style: .town, point: [next() * 800, next() * 600], gap: 5, size: 10 + next() * 15,
          margin: next() * 6))
    }
    let labels = placer.labels
    #expect(labels.count > 30)
    for (index, label) in labels.enumerated() {
      #expect(frame.contains(label.box))
      #expect(!kept.contains { $0.meets(label.box) })
      #expect(!labels[..<index].contains { $0.box.meets(label.box) })
    }
  }

  /// The same of the real map, in every language and at every scale.
  @Test(arguments: [nil, .azerbaijani, .armenian, .russian] as [Language?], LabelScale.allCases)
  func `No two names of the map meet`(_ language: Language?, _ scale: LabelScale) throws {
    let shusha = try karabakh.settlement(named: "Shusha")
    for mark in [nil, try MapMark(shusha, rings: [.kilometers(5), .kilometers(10)])] {
      let base = try BaseMap(
        karabakh, MapSettings(language: language, mark: mark), tracers: LabelPlacerTests.tracers)
      let labels = try base.labels(scale, keepingFree: [], lines: [])
      #expect(labels.count > 3)
      for (index, label) in labels.enumerated() {
        #expect(!labels[..<index].contains { $0.box.meets(label.box) }, "\(label.text)")
      }
      if mark != nil { #expect(labels.contains { $0.text == base.words.length(.kilometers(5)) }) }
    }
  }

  static let tracers = try! MapTracers(karabakh, MapSettings())
}
