/// What a verb says of who holds a place.
enum VerbClass: Hashable, Sendable {
  /// The subject is something: be, remain, stay.
  case be
  /// The subject gains the object: take, capture, regain.
  case take
  /// Troops go in: enter, march into. What they enter they are said to hold.
  case enter
  /// The subject has the object: hold, control, keep.
  case hold
  /// The subject has it no longer: lose, abandon, leave.
  case lose
  /// The subject goes out of the place: withdraw from, retreat from.
  case withdraw
  /// The subject gives the object to somebody: hand over, return, cede.
  case give
  /// The subject makes somebody leave a place: drive out of, expel from.
  case expel
  /// The place goes to somebody: fall, pass, go.
  case fall
  /// The place comes under somebody: come under, pass into.
  case come
  /// The place changes hands, or what is said in other words of a place changing.
  case change
  /// The place is brought under somebody, put under, left in the hands of: "brought under the control of".
  case bring
  /// A road is closed to somebody, or a place from another: cut, block, sever.
  case cut
  /// A road is opened.
  case open
  /// Places are parted by a distance: separate, part.
  case separate
  /// A place lies somewhere: lie, be situated.
  case lie
  /// Forces stand somewhere: stand, halt, reach within.
  case stand
  /// A road joins places: join, link, connect.
  case join
  /// A road runs somewhere.
  case run
  /// Somebody has something: a hand on it, control of it, cities in its hands.
  case have
  /// Somebody is left with something.
  case leave
  /// A place is fought for.
  case contest
  /// A flag flies over a place.
  case fly
  /// Somebody is killed or wounded.
  case casualty
}

/// One form of a verb.
struct VerbForm: Hashable, Sendable {
  enum Tense: Hashable, Sendable { case base, third, past, participle, pastOrParticiple, ing, any }

  var verb: VerbClass
  var tense: Tense
  /// The infinitive, for what is printed.
  var lemma: String
  /// The particle that follows at once or after the object: "over", "back".
  var particle: String = ""

  var isParticiple: Bool { tense == .participle || tense == .pastOrParticiple || tense == .any }
  var isFinite: Bool { tense != .participle && tense != .ing }
  var isPast: Bool { tense == .past || tense == .pastOrParticiple || tense == .any }
}

extension VerbForm {
  /// All forms of the verbs, by their words.
  ///
  /// A line is `class: base third past participle ing` with the particle in brackets behind; `base` alone is a regular verb.
  static let all: PhraseMap<[VerbForm]> = {
    var forms: [String: [VerbForm]] = [:]
    func add(_ words: String, _ verb: VerbClass, _ tense: Tense, _ lemma: String, _ particle: String) {
      let form = VerbForm(verb: verb, tense: tense, lemma: lemma, particle: particle)
      if forms[words]?.contains(form) != true { forms[words, default: []].append(form) }
    }
    for (verb, text) in table {
      for entry in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
        var words = entry.split(separator: " ").map(String.init)
        guard !words.isEmpty else { continue }
        var particle = ""
        if let last = words.last, last.hasPrefix("+") {
          particle = String(last.dropFirst()).replacing("_", with: " ")
          words.removeLast()
        }
        let base = words[0].replacing("_", with: " ")
        let lemma = particle.isEmpty ? base : "\(base) \(particle)"
        if words.count == 1 {
          let stem = base.last == "e" ? String(base.dropLast()) : base
          let isY = base.last == "y" && !"aeiou".contains(base.dropLast().last ?? "a")
          add(base, verb, .base, lemma, particle)
          add(
            isY ? base.dropLast() + "ies" : "sxzh".contains(base.last!) ? base + "es" : base + "s", verb,
            .third, lemma, particle)
          add(isY ? base.dropLast() + "ied" : stem + "ed", verb, .pastOrParticiple, lemma, particle)
          add(
            (base.last == "e" && base.hasSuffix("ee") == false ? stem : base) + "ing", verb, .ing, lemma,
            particle)
          continue
        }
        guard words.count == 5 else { preconditionFailure("The verb \(entry) has no five forms.") }
        let five = words.map { $0.replacing("_", with: " ") }
        // "Cut" without a helper tells of the past.
        if five[2] != five[0] || five[3] != five[0] { add(five[0], verb, .base, lemma, particle) }
        add(five[1], verb, .third, lemma, particle)
        if five[2] == five[3] {
          add(five[2], verb, five[2] == five[0] ? .any : .pastOrParticiple, lemma, particle)
        } else {
          add(five[2], verb, .past, lemma, particle)
          add(five[3], verb, .participle, lemma, particle)
        }
        add(five[4], verb, .ing, lemma, particle)
      }
    }
    var map = PhraseMap<[VerbForm]>()
    for (words, forms) in forms { map.add(words, forms) }
    return map
  }()

  private static let table: [(VerbClass, String)] = [
    (
      .take,
      """
      take takes took taken taking; take takes took taken taking +over; take takes took taken taking +back
      retake retakes retook retaken retaking; capture; recapture; seize; liberate; conquer; reconquer; secure; reclaim; recover
      free frees freed freed freeing; overrun overruns overran overrun overrunning; storm
      win wins won won winning; win wins won won winning +back; gain; regain; acquire; obtain; receive
      get gets got got getting; get gets got got getting +back; get gets got gotten getting +back; snatch; snatch +back; wrest; wrest +back; grab; annex
      reoccupy; clear; re-take re-takes re-took re-taken re-taking; re-capture
      wrench; bag bags bagged bagged bagging; establish; re-establish; reestablish; impose; assert; restore; complete
      """
    ),
    (
      .enter,
      """
      enter; march marches marched marched marching +into; move moves moved moved moving +into
      go goes went gone going +into; roll +into; push pushes pushed pushed pushing +into; advance +into
      """
    ),
    (
      .hold,
      """
      hold holds held held holding; control controls controlled controlled controlling; occupy; retain; keep keeps kept kept keeping
      possess; exercise; consolidate; preserve; defend; govern; rule; administer; run runs ran run running; garrison; maintain
      hold holds held held holding +on_to; hold holds held held holding +onto; hold holds held held holding +out_in
      cling clings clung clung clinging +to; cling clings clung clung clinging +on_to; cling clings clung clung clinging +onto
      """
    ),
    (
      .lose,
      """
      lose loses lost lost losing; abandon; relinquish; evacuate; vacate; quit quits quit quit quitting
      give gives gave given giving +up; let_go_of lets_go_of let_go_of let_go_of letting_go_of; forfeit; leave leaves left left leaving
      """
    ),
    (
      .withdraw,
      """
      withdraw withdraws withdrew withdrawn withdrawing +from; pull +out_of; pull +back_from; retreat +from; move +out_of
      pull +out_from; withdraw withdraws withdrew withdrawn withdrawing +out_of; flee flees fled fled fleeing +from; retire +from
      """
    ),
    (
      .give,
      """
      hand +over; hand +back; return; give gives gave given giving; give gives gave given giving +back; cede; surrender; yield
      transfer transfers transferred transferred transferring; turn +over; pass +over; restore; sign +over; deliver; hand
      """
    ),
    (
      .expel,
      """
      drive drives drove driven driving +out_of; drive drives drove driven driving +from; drive drives drove driven driving +out_from
      force +out_of; force +from; push pushes pushed pushed pushing +out_of; expel expels expelled expelled expelling +from
      oust +from; throw throws threw thrown throwing +out_of; eject +from; dislodge +from; chase +out_of; evict +from
      drive drives drove driven driving +out; force +out; expel expels expelled expelled expelling; oust; dislodge; eject
      """
    ),
    (
      .fall,
      "fall falls fell fallen falling; go goes went gone going +over; pass passes passed passed passing +over; pass passes passed passed passing; go goes went gone going; revert"
    ),
    (
      .come,
      """
      come comes came come coming; fall falls fell fallen falling; pass passes passed passed passing; slip slips slipped slipped slipping; move
      go goes went gone going
      """
    ),
    (.change, "change +hands; change +sides"),
    (
      .bring,
      "bring brings brought brought bringing; put puts put put putting; place; leave leaves left left leaving"
    ),
    (
      .cut,
      "cut cuts cut cut cutting; cut cuts cut cut cutting +off; block; sever; close; blockade; interrupt; seal +off; shut shuts shut shut shutting"
    ),
    (.open, "open; reopen; unblock; re-open"),
    (.separate, "separate; part; divide"),
    (
      .lie,
      "lie lies lay lain lying; rest; sit sits sat sat sitting; be_situated; be_located; situate; locate"
    ),
    (
      .stand,
      """
      stand stands stood stood standing; halt; stop stops stopped stopped stopping; advance; approach; begin begins began begun beginning
      come comes came come coming; get gets got got getting; get gets got gotten getting; arrive; run runs ran run running; pass
      reach; remain; be_stationed; be_deployed; station; deploy; position; go goes went gone going; extend; start; stay; move; push pushes pushed pushed pushing
      """
    ),
    (.join, "join; link; connect"),
    (
      .run,
      "run runs ran run running; pass; lead leads led led leading; lie lies lay lain lying; cross; go goes went gone going"
    ),
    (.have, "have has had had having"),
    (
      .contest,
      "contest; dispute; fight fights fought fought fighting +over; fight fights fought fought fighting +for; battle +over"
    ),
    (.fly, "fly flies flew flown flying; wave; flutter; hang hangs hung hung hanging"),
    (.casualty, "kill; wound; injure; die; lose loses lost lost losing"),
  ]
}
