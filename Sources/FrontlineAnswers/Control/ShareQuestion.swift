internal import FrontlineAtlas
public import FrontlineFronts
import FrontlineGeometry
internal import FrontlineLedger
public import FrontlineTime

/// What each party held of a district on a day: settlements and ground.
///
/// ```swift
/// let answer = try ShareQuestion(of: "Khojavend", on: Day("2020-10-29")).answer(in: context)
/// answer.share["azerbaijan"].lower            // 21
/// ```
///
/// Contested and unknown settlements, and those that an uncertain date leaves open, are in the upper bound and not in the
/// lower. Of the ground, lower is what is surely held, the estimate lies behind the front, and upper adds the band between.
public struct ShareQuestion: Question {
  /// A name or an id.
  public var district: String
  /// The day.
  public var day: Day
  /// How claims are weighed and the front is traced.
  public var settings: FrontSettings
  /// The district in which the front is traced; `nil`: the area of interest of the atlas.
  public var area: String?

  /// A question.
  public init(
    of district: String, on day: Day, settings: FrontSettings = FrontSettings(), area: String? = nil
  ) {
    self.district = district
    self.day = day
    self.settings = settings
    self.area = area
  }

  /// The shares; a note says why where nothing can be said of the ground.
  public func answer(in context: Context) throws -> ShareAnswer {
    let atlas = try context.atlas()
    let district = try context.district(district)
    let members = Array(atlas.settlements.in(district))
    let kinds = Dictionary(members.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let subjects = members.map { Subject.settlement($0.id) }
    let front = try front(through: district, in: context)
    var caveats = Caveats.on(front)
    caveats.add(
      try atlas.partialCoverage(of: district).map {
        "\($0): counts of settlements are the least, and shares are those of that part"
      })
    return ShareAnswer(
      district: district, day: day, rule: settings.rule, asKnownOn: settings.asKnownOn,
      share: atlas.ledger.share(of: subjects, on: day, asKnownOn: settings.asKnownOn, by: settings.rule),
      byKind: atlas.ledger.shares(of: subjects, on: day, asKnownOn: settings.asKnownOn, by: settings.rule) {
        kinds[$0.id]
      },
      ground: try front?.sides.map { side in
        try SideGround(side: side, name: atlas.name(of: side), share: front!.share(of: side, in: district))
      }.filter { $0.share.upper > .zero } ?? [], caveats: caveats, atlas: atlas)
  }

  /// The front of the day; `nil`: a note says why nothing can be said of the ground.
  private func front(through district: District, in context: Context) throws -> Front? {
    guard district.shape != nil else {
      context.note("\(district.name) has no outline in the data, so only settlements are counted.")
      return nil
    }
    do {
      switch try context.tracer(settings, in: area).finding(on: day) {
      case .front(let front): return front
      case .absent(let absence): context.note(absence.description)
      }
    } catch let error as FrontError where error.code == .noAreaOfInterest || error.code == .noPlaces {
      context.note(error.description)
    }
    return nil
  }
}
