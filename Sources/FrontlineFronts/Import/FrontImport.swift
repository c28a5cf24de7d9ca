public import FrontlineAtlas
package import FrontlineFormats
public import FrontlineGeometry
public import FrontlineLedger

/// Reads fronts that came from elsewhere: lines or polygons by day, from GeoJSON.
///
/// ```swift
/// let files = ["2020-10-29.geojson", "2020-10-30.geojson"]
/// let imported = try FrontImport(source: "a map", side: "azerbaijan").read(files)
/// imported.series.front(on: day)?.distance(to: position)
/// for note in imported.notes { print(note) }     // what was repaired, left out, or is missing
/// ```
///
/// A feature speaks of the days of its `date` (or `datetime`, `timestamp`, ...), of `start` to `end`, `from` to `to` and
/// their like (that day included), of `times`, or of the `time` of JSON-FG; else of the day in the name of its file, or
/// of its collection; else of the day on which it was edited (`EditDate`). A polygon is the ground of a party, which a
/// property names or which is given; a line is a front as it is. Edges are straight in longitude and latitude, as
/// RFC 7946 reads them.
///
/// Edge cases:
/// - Empty properties are none; a polygon without a party is left out, with a note, unless a party is given.
/// - A `crs` member of the 2008 edition is taken where it names longitude and latitude on WGS 84.
/// - Rings that cross themselves and polygons of one party that overlap are repaired, with a note.
/// - A capture can be carried over to days without data, which a note, ``Front/carriedFrom`` and the claims made of it say.
/// - A feature that begins and has no end, where others of its file have one, or that says so (`present`, `..`), lasts to the last
///   day of its file; where none has one, it is of its first day alone. A note says which.
/// - Features of one day whose times differ are captures of it where they draw the same parties anew: the last stands, with a note.
/// - A day whose front is that of the day before is *no change*; a day without a file is *no data*; a file
///   that is there and says that there is no ground (a collection of no features) is a front without lines.
/// - A file whose features were all left out, or speak of other days, says nothing of the day in its name.
/// - A folder may be a day, `2022-03-05/north.geojson` or `2022/03/05/north.geojson`, where it tells files apart; its files are
///   parts of one map.
/// - Of two files with the same day in their names the last stands for it, by the clock in the name or by the order of
///   names, with a note; files that name different parties are taken together.
/// - A month or a year in the name of a file is all its days, with a note.
/// - Ground that is contested, claimed or given up is nobody's, with a note.
/// - Of names such as `01-05-2024` and `15-05-2024` the second tells the order of both, with a note; where none tells it,
///   nothing is read.
/// - A broken file leaves the other days as they are; its day, if its name has one, is missing, with a note.
public struct FrontImport: Sendable {
  /// What happened to a file or a feature.
  public struct Note: Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing.
    public enum Kind: String, Hashable, Sendable {
      /// A file that could not be read, or not to its end.
      case brokenFile = "broken file"
      /// A feature of which a part that is needed could not be read.
      case unread = "not read"
      /// A feature that was read and left out, by a rule or as asked.
      case leftOut = "left out"
      /// A ground that was repaired.
      case repaired
      /// What a reader of the series should know.
      case remark
    }
    /// What kind of thing happened.
    public let kind: Kind
    /// The file.
    public let file: String
    /// One sentence.
    public let description: String
    /// What it is about, the same for all notes of its kind.
    package let topic: String
  }

  /// What was read.
  public struct Result: Sendable {
    /// The fronts.
    public let series: FrontSeries
    /// What was repaired, left out or could not be read.
    public let notes: [Note]
    /// How often the ground of each word is drawn in each color.
    package let colors: [String: [String: Int]]

    /// What could not be read: features and files.
    package var unread: [Note] { notes.filter { [.unread, .brokenFile].contains($0.kind) } }

    /// The notes in a line for each kind and topic, with counts and the first of them.
    package var summary: [(kind: String, sentence: String)] {
      noteGroups(notes.map { ($0.kind.rawValue, $0.topic, $0.file, $0.description) })
    }
  }

  /// The name of the source; `nil`: the property `source` of the features, else the name of the folder or the first file, without its path.
  public var source: String?
  /// The side that all polygons belong to; `nil`: a property names it.
  public var side: Party.Side?
  /// The property that names the side; `nil`: the first that is there of `party`, `side`, `controller` and
  /// `control`.
  public var sideProperty: String?
  /// How the days of features and names are found and read.
  package var dates = FrontDates()
  /// What words mean: of which party, and whether held.
  package var vocabulary = ControlVocabulary()
  /// Whether the sides of the fronts are the words of the data, and the caller makes parties of them.
  package var keepsWords = false
  /// For how many days without data the last capture before them stands, marked as such; 0: it stands for its own alone.
  public var carry = 0
  /// The name of the folder that the files come from, which names the source where nothing else does.
  package var folder: String?
  /// The outline of the country or region: borders of grounds along it are coast and border, and no front.
  public var outline: AreaOfInterest?
  /// How files are read; `nil`: as GeoJSON.
  package var reading: FeatureReading?
  /// Whether features of different sources may make one series.
  public var mixesSources: Bool
  /// What edges are between positions.
  public var edges: EdgeRule
  /// Whether a polygon whose properties name no party is of the party that its `status`, `fill` colour or `name`
  /// stands for.
  package var readsColorsAndNames = false

  /// A way to read fronts.
  public init(
    source: String? = nil, side: Party.Side? = nil, sideProperty: String? = nil, mixesSources: Bool = false,
    edges: EdgeRule = .longitudeLatitude
  ) {
    self.source = source
    self.side = side
    self.sideProperty = sideProperty
    self.mixesSources = mixesSources
    self.edges = edges
  }

  /// Reads files, in any order.
  ///
  /// - Parameter onProgress: called with the number of files read, after each.
  /// - Throws: ``FrontError`` where no file has a front, or where the features name different sources and
  ///   these are not to be mixed.
  /// - Complexity: linear in the bytes, and O(n log n) in the vertices of a day.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> Result {
    var gathering = FrontGathering(self, paths)
    for (index, path) in paths.sorted(by: isEarlierCapture).enumerated() {
      gathering.read(path)
      onProgress?(index + 1)
    }
    return try gathering.result(paths)
  }
}
