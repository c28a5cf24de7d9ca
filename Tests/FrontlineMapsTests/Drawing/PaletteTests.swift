import Foundation
import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import Testing

@testable import FrontlineMaps

/// What those see who lack one kind of cone, after G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, A
/// physiologically-based model for simulation of color vision deficiency, IEEE TVCG 15, 2009 (severity 1).
enum Sight: CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// Linear red, green and blue as they are seen.
  func seen(_ color: Color) -> [Double] {
    let linear = [color.red, color.green, color.blue].map(Self.linear)
    return matrix.map { row in max(0, zip(row, linear).map(*).reduce(0, +)) }
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The difference of two colours in CIE 1976 L*a*b*; 2.3 is just noticed.
  func difference(_ a: Color, _ b: Color) -> Double {
    zip(lab(a), lab(b)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func lab(_ color: Color) -> [Double] {
    let c = seen(color)
    let xyz = [
      (0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505,
      0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2],
      (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089,
    ].map { $0 > 0.008856 ? pow($0, 1 / 3) : 7.787 * $0 + 16.0 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }
}

/// The contrast ratio of WCAG 2.1.
private func contrast(_ a: Color, _ b: Color) -> Double {
  func luminance(_ color: Color) -> Double {
    let c = Sight.full.seen(color)
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]
  }
  let (x, y) = (luminance(a), luminance(b))
  return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

@Suite struct PaletteTests {
  @Test(arguments: Sight.allCases, [false, true])
  func `Grounds and places of the sides are told apart`(_ sight: Sight, isDark: Bool) throws {
    let parties = Parties(karabakh)
    let palette = Palette(parties, isDark: isDark)
    for (a, b) in pairs(palette.grounds) {
      #expect(sight.difference(a, b) > 15, "\(a.hex) and \(b.hex)")
    }
    for ground in palette.grounds {
      #expect(sight.difference(ground, palette.land) > 10, "\(ground.hex)")
    }
    let first = parties.sides.map { side in parties.list.firstIndex { $0.side == side }! }
    for (a, b) in pairs(first.map { palette.places[$0] }) {
      #expect(sight.difference(a, b) > 30, "\(a.hex) and \(b.hex)")
    }
  }

  @Test(arguments: [false, true]) func `Words can be read on every ground`(_ isDark: Bool) {
    let palette = Palette(Parties(karabakh), isDark: isDark)
    for ground in palette.grounds + [palette.land, palette.outside, palette.paper] {
      #expect(contrast(palette.text, ground) > 4.5)
      #expect(contrast(palette.quietText, ground) > 4.5)
      #expect(contrast(palette.front, ground) > 4.5)
      #expect(contrast(palette.ring, ground) > 3, "\(ground.hex)")
    }
  }

  @Test func `A color that is none is refused`() {
    let error = #expect(throws: (any Error).self) { try SampleAtlas.make(color: "red;}</style><script>") }
    #expect(error.map { "\($0)" }?.contains("is not a color of the form #rrggbb") == true)
  }

  /// Also white and grey, of which the ground would be that around the map if they were taken at their word.
  @Test(arguments: ["red", "yellow", "green", "blue", "violet", "brown", "grey", "white"], [false, true])
  func `Grounds of parties called by a color are seen`(_ name: String, isDark: Bool) throws {
    let atlas = try Atlas(
      settlements: [], parties: [Party(id: Party.ID(name), names: PlaceNames(name), side: Party.Side(name))])
    let palette = Palette(Parties(atlas), isDark: isDark)
    for around in [palette.land, palette.outside] {
      #expect(Sight.full.difference(palette.grounds[0], around) > 7, "\(palette.grounds[0].hex)")
    }
  }

  private func pairs(_ colors: [Color]) -> [(Color, Color)] {
    colors.indices.flatMap { a in colors.indices.dropFirst(a + 1).map { (colors[a], colors[$0]) } }
  }
}
