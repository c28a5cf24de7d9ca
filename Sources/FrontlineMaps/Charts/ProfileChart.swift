public import FrontlineGeometry

/// Distances along a line, drawn as curves: in the terminal with ``terminal(width:height:style:colored:)``, as a
/// picture with ``svg(width:height:)``.
///
/// ```swift
/// let road = ProfileChart.Series(
///   name: "estimate", color: "#0072B2",
///   points: [.init(along: .zero, value: .kilometers(27)), .init(along: .kilometers(55), value: .kilometers(6))])
/// let chart = ProfileChart(title: "Road to the front", length: .kilometers(55), series: [road])
/// print(chart.terminal(width: 72, height: 12))
/// ```
///
/// Both axes are in kilometres; the upright one begins at zero.
public struct ProfileChart: Hashable, Sendable {
  /// One curve.
  public struct Series: Hashable, Sendable {
    /// One value.
    public struct Point: Hashable, Sendable {
      /// How far along the line.
      public var along: Length
      /// The value there.
      public var value: Length

      /// A value at a place of the line.
      public init(along: Length, value: Length) {
        self.along = along
        self.value = value
      }
    }

    /// The name in the legend.
    public var name: String
    /// The colour as `#rrggbb`; anything else is drawn in grey.
    public var color: String
    /// The values, in the order of the line.
    public var points: [Point]

    /// A curve.
    public init(name: String, color: String, points: [Point]) {
      self.name = name
      self.color = color
      self.points = points
    }
  }

  /// A place to be named below the chart.
  public struct Mark: Hashable, Sendable {
    /// How far along the line it lies.
    public var along: Length
    /// Its name.
    public var name: String

    /// A named place of the line.
    public init(along: Length, name: String) {
      self.along = along
      self.name = name
    }
  }

  /// The heading.
  public var title: String
  /// One or two sentences on what is shown, for those who cannot see it.
  public var summary: String
  /// The length of the line.
  public var length: Length
  /// The curves, the first one lowest.
  public var series: [Series]
  /// Places to be named, in the order of the line.
  public var marks: [Mark]
  /// Where the figures come from, printed below the chart.
  public var attribution: String

  /// A chart of curves along a line.
  public init(
    title: String, summary: String = "", length: Length, series: [Series], marks: [Mark] = [],
    attribution: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.length = length
    self.series = series
    self.marks = marks
    self.attribution = attribution
  }

  /// The marks of the upright axis, in kilometres.
  func valueTicks(about count: Int) -> ValueTicks {
    ValueTicks(
      covering: 0...max(1, series.flatMap(\.points).map(\.value.kilometers).max() ?? 1), about: count)
  }

  /// The marks of the level axis, in kilometres.
  func alongTicks(about count: Int) -> [Double] {
    ValueTicks(covering: 0...max(1, length.kilometers), about: count).values.filter {
      $0 <= length.kilometers
    }
  }
}
