public import FrontlineLedger

/// What a data set lays down beside its rows: the layers of its districts, where its fronts are traced, whose claims
/// are the baseline. In a data package it is the object `frontline` of `datapackage.json`.
///
/// ```json
/// "frontline": {
///   "layers": [
///     {"name": "department", "plural": "departments", "role": "district"},
///     {"name": "country", "plural": "countries", "role": "country"}
///   ],
///   "areaOfInterest": {"district": "normandy", "without": ["jersey"]},
///   "baseline": "compiler",
///   "periods": [{"names": ["battle of Caen"], "days": "1944-06-06/1944-07-19", "source": "general-reference"}]
/// }
/// ```
///
/// Every member can be left out: no period has a name then, layers are then read from the words of the districts
/// (``District/Layer/init(_:plural:role:)``), fronts are traced in the ground of the settlements, and the baseline is
/// that of a source ``/FrontlineLedger/Ledger/usualBaseline``.
public struct AtlasConventions: Hashable, Sendable {
  /// Ground by districts.
  public struct Ground: Hashable, Sendable {
    /// The district whose outline it is.
    public let district: District.ID
    /// Districts that are left out of it, such as an exclave.
    public let without: [District.ID]

    /// The ground of a district without some others.
    public init(district: District.ID, without: [District.ID] = []) {
      self.district = district
      self.without = without
    }
  }

  /// The layers of districts in their order; none: those that occur.
  public let layers: [District.Layer]
  /// Where fronts are traced unless told otherwise; `nil`: in the ground of the settlements.
  public let areaOfInterest: Ground?
  /// Whose assessed claims of unknown start are the baseline.
  public let baseline: Source.ID
  /// The days and spans of days that texts call by a name: a war, a ceasefire, an agreement.
  public let periods: [NamedPeriod]

  /// Conventions; what is left out is as a data package without the object `frontline` has it.
  public init(
    layers: [District.Layer] = [], areaOfInterest: Ground? = nil, baseline: Source.ID = Ledger.usualBaseline,
    periods: [NamedPeriod] = []
  ) {
    self.layers = layers
    self.areaOfInterest = areaOfInterest
    self.baseline = baseline
    self.periods = periods
  }
}
