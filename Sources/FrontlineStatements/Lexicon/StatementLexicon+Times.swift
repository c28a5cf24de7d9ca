/// The words for times of a war.
extension StatementLexicon {
  /// Before the run of changes that the day belongs to.
  static let beforeWar = PhraseList(
    """
    before the war|before this war|before the fighting|before the fighting began|before the war began|before hostilities began
    before the outbreak of the war|prior to the war|before the offensive|before the fighting started
    before the war started|until the war|ahead of the war|up to the war
    """)

  /// On the last days before it.
  static let eveOfWar = PhraseList("on the eve of the war|on the eve of this war")

  /// On its first day.
  static let atWarStart = PhraseList(
    """
    when the fighting began|when the war began|when the fighting started|when the war started|when war broke out
    when fighting began|when hostilities began|at the start of the war|at the beginning of the war|at the outbreak of the war
    when the war broke out|when fighting broke out|on the first day of the war|on the first day of fighting|on the first day
    on the very first day|on the very first day of the war|on day one|on day one of the war|on the first day of the offensive
    on the opening day of the war|on the opening day
    """)

  /// From its first day to the day.
  static let sinceWar = since(
    starts: ["", "start of the ", "beginning of the ", "outbreak of the ", "outbreak of "],
    ends: ["", " began", " started", " broke out", " was launched", " got under way"])

  /// The same without a word for its first day: of a war that is over its last may be meant.
  static let sinceWarAlone = since(starts: [""], ends: [""])

  private static func since(starts: [String], ends: [String]) -> PhraseList {
    let nouns = [
      "offensive", "war", "fighting", "hostilities", "campaign", "conflict", "operation",
      "counter - offensive",
    ]
    var since = ""
    for article in ["", "the "] {
      for start in starts {
        for noun in nouns {
          for end in ends {
            since += "since \(article)\(start)\(noun)\(end)|from \(article)\(start)\(noun)\(end)|"
          }
        }
      }
    }
    return PhraseList(since)
  }

  /// On all of its days.
  static let throughoutWar = PhraseList(
    """
    throughout the war|throughout this war|throughout the fighting|throughout the offensive|all through the war|for the whole of the war
    for the whole war|during the whole war|during the entire war|over the course of the war|over the whole war|all war long
    """)

  /// Within it.
  static let inWar = PhraseList(
    """
    in the war|in this war|in the whole war|in the entire war|during the war|during this war|in the course of the war|in the current war|in the fighting
    at any point in the war|at any time in the war|in the present war
    in the course of the fighting|during the fighting|in the offensive|during the offensive
    """)

  /// How prepositions put a claim to a period.
  static let periodRelations: PhraseMap<StatementParser.PeriodRelation> = PhraseMap([
    (.before, "before|prior to|ahead of"),
    (.eve, "on the eve of"),
    (.dayBefore, "the day before|on the day before|on the last day before|the last day before"),
    (.justBefore, "just before|right before"),
    (.shortlyBefore, "shortly before|soon before|a little before"),
    (.at, "when|at the time of|at the moment of|on the day of|at"),
    (.by, "by the time of|by the time|by|as of|not later than|no later than"),
    (.until, "until|till|up to|up until"),
    (.after, "after|following|in the wake of"),
    (.since, "since|ever since"),
    (.during, "in|on|during|over|in the course of|over the course of"),
    (.throughout, "throughout|all through|for the whole of"),
  ])

  /// The edges of a period, and whether it is the last.
  static let periodEdges: PhraseMap<Bool> = PhraseMap([
    (
      false,
      "start of|beginning of|outbreak of|signing of|conclusion of|announcement of|start|beginning|outbreak"
    ),
    (true, "end of|close of|end|close"),
  ])

  /// What a period does at its edges, and whether it is the last.
  static let periodEvents: PhraseMap<Bool> = PhraseMap([
    (
      false,
      """
      began|started|broke out|erupted|was signed|had been signed|were signed|took effect|had taken effect|came into force|came into effect
      entered into force|went into effect|was agreed|was announced|was reached|was concluded
      """
    ),
    (true, "ended|was over|came to an end|had ended|were over"),
  ])

  /// Parts of a time that stand before its days, as in "on the night of".
  static let partsOfTime = PhraseList(
    "month of|day of|week of|days of|whole of|year|night of|night to|morning of|afternoon of|evening of|early hours of|small hours of"
  )

  /// Hours of a day before "on", which the data do not tell apart.
  static let hours = PhraseList(
    "at dawn|before dawn|at midnight|after midnight|in the morning|in the evening|at night|overnight")

  /// Nouns for an end of fighting.
  static let truces = PhraseList("ceasefire|truce|armistice|agreement|ceasefire agreement|cease - fire")
}
