internal import FrontlineAtlas

/// The words that the grammar knows: those of every war, and the names of the parties of an atlas.
struct StatementLexicon: Sendable {
  /// The parties of the atlas by their words, and the words that an atlas names.
  let parties: PhraseMap<SpokenParty>
  /// The named days and spans of the atlas by their names.
  let periods: PhraseMap<[NamedPeriod]>

  init(_ atlas: Atlas) {
    var map = PhraseMap<SpokenParty>()
    for party in atlas.parties {
      let spoken = SpokenParty(id: party.id, side: party.side, name: party.name)
      for (name, _) in party.names.all { map.add(name, spoken.named(name)) }
      for word in party.words { map.add(word, spoken.named(word)) }
    }
    parties = map
    var byName: [String: [NamedPeriod]] = [:]
    for period in atlas.conventions.periods {
      for name in period.names { byName[name.lowercased(), default: []].append(period) }
    }
    var periods = PhraseMap<[NamedPeriod]>()
    for (name, found) in byName { periods.add(name, found) }
    self.periods = periods
  }

  static func of(_ atlas: Atlas) -> StatementLexicon {
    atlas.derived(StatementLexicon.self) { StatementLexicon(atlas) }
  }

  // MARK: - The closed list of neutral words

  /// Adverbs and remarks that turn no verdict. Documented in the article *Grammar of statements*; nothing else is passed over.
  let neutral = PhraseList(
    """
    already|also|too|as well|now|currently|at present|presently|meanwhile|in the meantime|then|finally|eventually|at last|at length
    thus|therefore|hence|indeed|in fact|moreover|furthermore|however|of course|officially|formally|successfully
    by now|so far|thus far|to date|up to now|until now|as of now|at this point|at the moment|for now|for the time being|still|even
    today's|effectively|de facto|fully|completely|entirely|wholly|altogether|firmly|safely|quickly|swiftly|suddenly|gradually
    in addition|besides|likewise|in the end|in turn
    as before|nevertheless|nonetheless|for their part|for its part|on the other hand|on its part|on their part|in all|in total|altogether|overall
    reportedly|allegedly|as reported|by all accounts|as announced|by agreement|under the agreement|under the deal|under the truce
    under the ceasefire agreement|under the trilateral statement|under the statement|in line with the agreement|according to the agreement
    as part of the agreement|as part of the deal|as part of the ceasefire agreement|as part of the ceasefire deal|under the ceasefire deal
    under the terms of the agreement|under the terms of the ceasefire|under the terms of the deal
    """)

  /// Of the neutral words those that say how something came about or is meant: a denial beside one may deny only that
  /// ("was not taken by force"), so such a sentence is refused.
  let manners = PhraseList(
    """
    officially|formally|successfully|effectively|de facto|firmly|safely|quickly|swiftly|suddenly|gradually
    by agreement|under the agreement|under the deal
    under the truce|under the ceasefire agreement|under the trilateral statement|under the statement|in line with the agreement
    according to the agreement|as part of the agreement|as part of the deal|as part of the ceasefire agreement
    as part of the ceasefire deal|under the ceasefire deal|under the terms of the agreement|under the terms of the ceasefire
    under the terms of the deal|both|in battle|in combat
    """)

  /// Of the neutral words those that say that all of a district is meant. A town is held whole or not at all.
  let wholly = PhraseList(
    """
    fully|completely|entirely|wholly|altogether|in its entirety|in their entirety|in full|from end to end|to the last village|as a whole
    """)

  /// Words that make a figure a limit: who holds 500 villages holds 60, but not only 60.
  let limits = PhraseList("only|just|exactly|precisely|a mere|mere|merely|as few as|as little as")

  /// Remarks of fighting, which are no claim that can be measured and turn none that is.
  let fighting = PhraseList(
    """
    fighting|heavy fighting|fierce fighting|bitter fighting|clashes|fierce clashes|heavy clashes|combat|battle|battles|fierce battles|heavy battles
    a battle|a fierce battle|a heavy battle|a siege|an offensive|a counter-offensive|war|a night of fighting|a day of fighting|days of fighting
    weeks of fighting|a week of fighting|an operation|a military operation|an assault|a battle of several days
    """)

  /// Adjectives that may stand before a place or a kind of place.
  let epithets = PhraseList(
    """
    strategic|strategically important|important|key|historic|historical|ancient|old|large|larger|big|bigger|small|tiny|little|main|major
    border|mountain|mountainous|frontier|regional|provincial|administrative|nearby|neighboring|neighbouring|symbolic|hilltop|fortress
    """)

  /// Adjectives that may stand before troops.
  let partyEpithets = PhraseList(
    """
    armed|regular|advancing|attacking|invading|victorious|defending|retreating|nearest|closest|first|forward|leading|main|local|ethnic
    military|special|elite|mechanized|mechanised|mobile|combined|remaining|last|own|government|state|national|front - line|frontline
    """)

  /// Nouns for troops.
  let forces = PhraseList(
    """
    armed forces|military forces|ground forces|security forces|special forces|defence forces|defense forces|government forces
    forces|force|troops|army|armies|armed units|soldiers|units|military units|fighters|servicemen|military personnel|infantry|paratroopers
    tanks|brigades|brigade|regiments|regiment|battalions|battalion|divisions|division|corps|detachments|columns|vanguard|spearhead|spearheads
    positions|lines|marines|commandos|special forces|gunners|defence army|defense army|military|army units|combat units|contingent|convoy
    peacekeepers|peacekeeping forces|peacekeeping contingent|peacekeeping troops|militia|militias|volunteers|guards|border guards|combatants
    """)

  /// Nouns for a side that are not its troops.
  let authorities = PhraseList(
    """
    side|authorities|government|administration|state|leadership|people|population|republic|separatists|military command|command|defenders
    ministry of defence|ministry of defense|defence ministry|defense ministry|high command|general staff
    invaders|occupiers|aggressors
    """)

  /// Nouns for those who say something.
  let speakers = PhraseList(
    """
    spokesman|spokeswoman|spokesperson|spokespersons|official|officials|minister|ministers|ministry|president|presidency|government|general|colonel
    commander|commanders|sources|source|analysts|analyst|observers|observer|experts|expert|journalists|journalist|reporters|reporter|media|press
    newspapers|newspaper|agency|agencies|news agency|news agencies|broadcaster|television|radio|correspondent|correspondents|historians|historian
    residents|locals|witnesses|eyewitnesses|authorities|leader|leaders|army|military|defence|defense|foreign|prime|deputy|office|service|embassy
    report|reports|statement|statements|map|maps|communique|bulletin|monitor|monitors|mission|organization|organisation|group|groups|envoy|diplomats|diplomat
    adviser|advisor|aide|head|chief|staff|council|parliament|member|members|speaker|secretary|representative|representatives|academic|academics
    """)

  /// Verbs of saying that leave what is said as it stands.
  let saying = PhraseList(
    """
    says|said|say|has said|have said|had said|claims|claimed|claim|has claimed|have claimed|reports|reported|report|has reported|have reported
    announced|announces|announce|has announced|have announced|had announced|states|stated|state|has stated|have stated|declared|declares|declare
    has declared|have declared|confirmed|confirms|confirm|has confirmed|have confirmed|notes|noted|note|has noted|warned|warns|warn|has warned
    admitted|admits|admit|has admitted|have admitted|insisted|insists|insist|has insisted|wrote|writes|write|has written|tweeted|tweets
    reiterated|reiterates|repeated|repeats|added|adds|acknowledged|acknowledges|acknowledge|has acknowledged|have acknowledged|conceded|concedes|concede|has conceded|stressed|stresses
    explained|explains|informed|informs|maintained|maintains|maintain|asserted|asserts|assert|alleged|alleges|allege|told reporters|tells reporters
    told journalists|told the press|told a press conference|told a briefing|told parliament|told the nation|told state television|has told reporters
    said on television|said in a statement|said in an address|said in a speech|said in an interview|said on twitter|said in a tweet
    emphasized|emphasised|emphasizes|emphasises|recalled|recalls|observed|observes|agree|agrees|agreed|show|shows|showed|indicate|indicates|indicated
    """)

  /// How verbs begin by which somebody owns that something is so, and does not only say it.
  static let avowals = ["confirm", "admit", "acknowledg", "conced"]

  /// Words that say that a place was taken in a fight.
  static let wordsOfFighting: Set<String> = [
    "stormed", "storming", "battle", "battles", "combat", "assault", "fighting", "siege",
  ]

  /// Words that say, where they turn nothing else, that a place was handed over by agreement.
  static let wordsOfAgreement: Set<String> = ["agreement", "deal", "truce", "statement"]

  // MARK: - Words that refuse

  static let notWholly = "what is not wholly so"
  static let attack = "an attack"

  /// Words by which a sentence says no more than what may, should or might be, with what they are called.
  static let irrealis: PhraseMap<String> = {
    var map = PhraseMap<String>()
    func add(_ words: String, _ what: String) {
      for word in words.split(separator: "|") { map.add(String(word), what) }
    }
    add(
      "will|shall|is going to|are going to|going to|about to|on the point of|on the verge of|on the brink of|soon|tomorrow|shortly|imminent|next week|next month",
      "what is to come")
    add(
      "may|might|could|can|would|should|must|ought|perhaps|maybe|probably|possibly|likely|presumably|apparently|seems|seem|seemed|appears|appear|appeared|supposedly|conceivably|would rather",
      "what may be")
    add(
      "plans|plan|planned|planning|intends|intend|intended|wants|want|wanted|hopes|hope|hoped|hoping|aims|aim|aimed|aiming|seeks|seek|sought|tries|try|tried|trying|attempts|attempt|attempted|attempting|vows|vow|vowed|promises|promise|promised|threatens|threaten|threatened|threatening|orders|ordered|prepares|prepare|preparing|prepared|needs|need|needed|demands|demand|demanded|calls for|called for|in order to|so as to|ready to|poised to|set to|expected to|wishes|wish|refuses|refused|refuse|offers|offered|proposes|proposed|goal|objective|target",
      "what somebody wants or tries")
    add(
      "if|unless|whether|suppose|supposing|imagine|provided|assuming|as if|as though|in case|lest|until and unless|even if|only if|what if",
      "a condition")
    add(
      "almost|nearly|all but|as good as|close to|practically|virtually|hardly|scarcely|barely|mostly|partly|partially",
      notWholly)
    add(
      "denies|deny|denied|denying|dismisses|dismiss|dismissed|rejects|reject|rejected|refutes|refute|refuted|disputes|dispute|disputed|doubts|doubt|doubted|questions|questioned|denial|contradicts|contradicted|disproves",
      "a denial of what others say")
    add(
      "believes|believe|believed|thinks|think|thought|fears|fear|feared|expects|expect|expected|suspects|suspect|suspected|speculates|guess|guesses|estimates|rumor|rumour|rumors|rumours|dreams|dreamed",
      "what somebody thinks")
    add("used to|formerly|once|previously", "what was once and may be no more")
    add(
      "besieged|besieging|encircled|encircling|surrounded|surrounding|attacked|attacking|attack|attacks|shelled|shelling|bombed|bombing",
      attack)
    return map
  }()

  // MARK: - Denials

  /// Words that say of a report that it is not to be believed.
  static let discredits: Set<String> = [
    "false", "fake", "doctored", "unreliable", "unconfirmed", "forged", "misleading", "wrong", "bogus",
    "untrue",
    "fabricated", "debunked", "baseless", "disputed", "discredited", "mistaken", "old", "outdated", "alleged",
    "supposed", "purported", "no",
  ]

  /// Words that deny.
  static let denials: Set<String> = [
    "not", "never", "no", "none", "neither", "nor", "nobody", "nothing", "failed", "fails", "fail", "unable",
    "without", "cannot", "nowhere",
  ]

  /// Marks and words that end a clause.
  static let clauseMarks: Set<String> = [
    ",", ";", ":", "but", "while", "whereas", "although", "though", "yet",
  ]

  // MARK: - Kinds of place

  static let kinds: [String: (kinds: Set<Settlement.Kind>, note: String?)] = [
    "city": ([.city], nil), "cities": ([.city], nil),
    "town": ([.town], nil), "towns": ([.town], nil),
    "village": ([.village], nil), "villages": ([.village], nil), "hamlet": ([.village], nil),
    "hamlets": ([.village], nil),
    "settlement": ([.city, .town, .village], nil), "settlements": ([.city, .town, .village], nil),
    "place": ([.city, .town, .village], nil), "places": ([.city, .town, .village], nil),
    "locality": ([.city, .town, .village], nil), "localities": ([.city, .town, .village], nil),
    "community": ([.city, .town, .village], nil), "communities": ([.city, .town, .village], nil),
  ]
}

extension SpokenParty {
  func named(_ name: String) -> SpokenParty {
    var copy = self
    copy.name = name
    return copy
  }
}
