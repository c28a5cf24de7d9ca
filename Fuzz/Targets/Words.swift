import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeometry
import FrontlineLocalities
import FrontlineStatements
import FrontlineTime

/// The bundled atlas, opened once.
let karabakh = Result { try Atlas.karabakh() }

extension FuzzTarget {
  /// Readers of words: names, phrases of places, sentences, questions.
  static let words = [
    FuzzTarget("phrase", limit: 1024) { bytes in
      let atlas = try karabakh.get()
      for found in atlas.localities(in: text(bytes)) {
        guard let place = try? found.locality.resolved(in: atlas) else { continue }
        demand(place.radius.meters.isFinite, "no radius: \(text(bytes))")
      }
    },
    FuzzTarget("place", limit: 512) { bytes in
      _ = try karabakh.get().resolve(text(bytes), needsShape: false)
    },
    FuzzTarget("sentence", limit: 1024) { bytes in
      let check = try karabakh.get().checkText(text(bytes), on: try Day("2020-10-29"))
      for sentence in check.sentences {
        demand(
          (sentence.verdict == .refused) == (sentence.refusal != nil), "refused without a reason, or with one"
        )
        for case let range? in sentence.parts.flatMap({ [$0.measured, $0.stated] }) {
          demand(range.lower.isFinite && range.lower <= range.upper, "no range of figures: \(text(bytes))")
        }
      }
    },
  ]
}
