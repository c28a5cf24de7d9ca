/// What can be asked in words. The first rule that reads all words of a question, and takes its days, answers it.
enum AskRules {
  static let all: [AskRule] = distances + fronts + control + ground + places + roads + pictures + statements

  private static let distances = [
    AskRule(
      .day, "distance {a} front",
      [
        "how far|near|close away? @be front from|to|of {place:a}",
        "how far|near|close @be {place:a} from|to front",
        "how far front from {place:a}",
        "how far|near|close @be front away? from {place:a}", "how far from|to {place:a} @be front",
        "how far from front @be {place:a}",
        "what? @be? distance between {place:a} and front",
        "what? @be? distance from|of {place:a} to|from front",
        "what? @be? distance from|of front to|from {place:a}", "how far @be it from {place:a} to front",
      ]),
    AskRule(
      .span, "approach {a}",
      [
        "how far|near|close @be front from|to|of {place:a}", "how far|near|close @be {place:a} from|to front",
        "how near|close did front come|get to {place:a}", "how did front approach {place:a}",
        "what @be closest|nearest front came|got to {place:a}",
        "on? @what day @be front nearest|closest to {place:a}", "when @be front nearest|closest to {place:a}",
        "how did front come nearer|closer to {place:a}",
      ]),
    AskRule(
      .none, "distance {a} {b}",
      [
        "how far @be {place:a} lie? away? from {place:b}", "how far @be it? from {place:a} to {place:b}",
        "how far apart @be {place:a} and {place:b}",
        "what? @be? distance from|between {place:a} to|and {place:b}",
        "how far from {place:a} to {place:b}",
        "how far it? from|between {place:a} to|and {place:b}",
        "how far @be it between {place:a} and {place:b}",
        "@what direction|bearing|way @be {place:b} lie? from {place:a}",
        "in @what direction @be {place:b} from {place:a}",
        "@what? @be? direction|bearing|azimuth from {place:a} to {place:b}",
      ]),
    AskRule(
      .day, "exposure {r}",
      [
        "how exposed @be {route:r}", "how near|close|far @be {route:r} to|from front",
        "how near|close did {route:r} run|come to front",
        "how near|close|far did front run|come to|from {route:r}",
        "how near|close|far @be front to|from {route:r}",
      ]),
    AskRule(
      .none, "within {d} {a}", options: ["--kind": "kind"],
      [
        "@what? {kind:kind} that|which? @lie within {length:d} of|from {place:a}",
        "@what? {kind:kind} @lie within {length:d} of|from {place:a}",
        "@what @lie within {length:d} of|from {place:a}",
        "@show? {kind:kind} within {length:d} of|from {place:a}",
        "how many {kind:kind} @lie within {length:d} of|from {place:a}",
      ]),
    AskRule(
      .day, "within {d} {a}", options: ["--kind": "kind", "--held-by": "p"],
      [
        "@what|how? many? {kind:kind} within {length:d} of|from {place:a} @be @keep by {party:p}",
        "@what|how? many? {kind:kind} within {length:d} of|from {place:a} did {party:p} @keep",
        "@what|how? many? {kind:kind} did {party:p} @keep within {length:d} of|from {place:a}",
        "@what|how? many? {kind:kind} @keep by {party:p} @lie within {length:d} of|from {place:a}",
        "what did {party:p} @keep within {length:d} of|from {place:a}",
        "@show? {party:p} held {kind:kind} within {length:d} of|from {place:a}",
      ]),
    AskRule(
      .none, "nearest {a} -n {n}", options: ["--kind": "kind"],
      [
        "@what? @be? {number:n} @near {kind:kind} to|from|of {place:a}",
        "@what {number:n} {kind:kind} @be @near to {place:a}",
      ]),
    AskRule(
      .none, "nearest {a} -n 1", options: ["--kind": "kind"],
      [
        "@what @be @near {kind:kind} to|from|of {place:a}", "@what {kind:kind} @be @near to {place:a}",
        "@near {kind:kind} to {place:a}",
      ]),
    AskRule(
      .day, "nearest {a} -n 1", options: ["--kind": "kind", "--held-by": "p"],
      [
        "@what? @be? @near {kind:kind} to|from|of {place:a} @keep by {party:p}",
        "@what? @be? @near {kind:kind} @keep by {party:p} to|from|of {place:a}",
        "@what? @be? @near {party:p} held {kind:kind} to|from|of {place:a}",
        "@what {kind:kind} @keep by {party:p} @be @near to {place:a}",
        "@what {party:p} held {kind:kind} @be @near to {place:a}",
        "how far|near|close @be {party:p} from|to|of {place:a}",
        "how near|close did {party:p} come|get to {place:a}",
      ]),
  ]

  private static let fronts = [
    AskRule(
      .day, "front",
      [
        "where|what @be front", "where did front run|lie|stand", "where front ran|lay|stood",
        "how long @be front",
        "what @be length of front", "@show? front", "how did front run|look",
        "@what share|part|percentage of @ground did {party:p} @held",
        "@what share|part|percentage of @ground @be @keep by {party:p}",
      ]),
    AskRule(
      .span, "movement",
      [
        "how|where did front move|change|shift", "how far|much did front move|change|shift",
        "how much @ground changed hands", "@what @ground changed hands",
        "how much @ground did {party:p} @take", "how much @ground did {party:p} lose",
        "how many square kilometers|kilometres|km did {party:p} @take|lose",
        "@what @ground did {party:p} @take",
        "@what @ground moved",
      ]),
    AskRule(
      .anySpan, "area",
      [
        "how much @ground did each|either? side|party @held", "how much @ground did {party:p} @held",
        "how much @ground @be held by {party:p}", "how much @ground did both? sides|parties hold",
        "how big|large @be @ground @keep by {party:p}",
        "how many square kilometers|kilometres|km did {party:p} @held",
        "how many square kilometers|kilometres|km @be @keep by {party:p}",
      ]),
  ]

  private static let control = [
    AskRule(
      .anyOn, "control {s}",
      [
        "who now|currently? @held {subject:s} now|currently?",
        "who @be now? in control|charge|possession of {subject:s} now|currently?",
        "@what side|party @held {subject:s}", "who @held control of {subject:s}",
        "who @be in control of {subject:s}", "in whose hands @be {subject:s}",
        "under whose control @be {subject:s}",
        "whose hands @be {subject:s} in", "who @be holder of {subject:s}", "who was holding {subject:s}",
        "who did hold|control {subject:s}", "what do|did sources say on|about|of {subject:s}",
        "who claimed {subject:s}", "@what claims @be there on|about {subject:s}",
      ]),
    AskRule(
      .anyOn, "control {s} {t}",
      ["who @held {subject:s} and {subject:t}", "who @be in control of {subject:s} and {subject:t}"]),
    AskRule(
      .day, "control", options: ["--held-by": "p", "--kind": "kind", "--district": "d"],
      [
        "@what|how? many? {kind:kind} did|had {party:p} still? @keep", "what did|had {party:p} still? @keep",
        "@what|how? many? {kind:kind} @be still? @keep by {party:p}", "@show {kind:kind} @keep by {party:p}",
        "@what|how? many? {kind:kind} {party:p} @keep", "@show {party:p} held {kind:kind}",
        "@what|how? many? {kind:kind} @be|remained|stayed still? in {party:p} hands",
        "@what|how? many? {kind:kind} @be in hands of {party:p}",
        "@what|how? many? {kind:kind} @be|remained|stayed still? under {party:p} control",
        "@what|how? many? {kind:kind} in|of {district:d} @be @keep by {party:p}",
        "@what {kind:kind} in|of {district:d} did {party:p} @keep",
        "@what {kind:kind} did {party:p} still? @keep in {district:d}",
        "what did {party:p} still? @keep in {district:d}",
        "@what share|part|percentage of {kind:kind} did {party:p} @held",
      ]),
    AskRule(
      .day, "control", options: ["--kind": "kind", "--district": "d"],
      [
        "who @held what", "who @held @what {kind:kind}", "how many {kind:kind} did each side|party @keep",
        "who @held what in {district:d}", "who @held {kind:kind} in|of {district:d}",
      ]),
    AskRule(
      .anyOn, "control {s}",
      [
        "on|in? @what day|date|month|year did {subject:s} change hands",
        "on|in? @what day|date|month|year did {subject:s} fall",
        "on|in? @what day|date|month|year @be {subject:s} @take",
        "on|in? @what day|date|month|year @be {subject:s} @take by {party:p}",
        "when @be {subject:s} @take by {party:p}", "when @be {subject:s} handed over|back",
        "when @be {subject:s} handed over|back? to {party:p}",
        "when did {subject:s} return|pass|fall to {party:p}",
        "when did {party:p} get|gain|regain|lose control? of? {subject:s}",
        "what happened in|to {subject:s}",
        "when did {subject:s} change hands", "when @be {subject:s} @take", "when @be {subject:s} lost",
        "when did {subject:s} fall", "when {subject:s} fell|changed", "when {subject:s} @be @take",
        "when {subject:s} @be handed over|back", "when did {party:p} @take|lose {subject:s}",
        "who @take {subject:s}", "who @take {subject:s} and when", "who lost {subject:s}",
        "since when @held|@be {party:p} held? {subject:s}", "how long @held|@be {party:p} @held? {subject:s}",
        "what? @be? history of control? of? {subject:s}", "until|till when did {party:p} @held {subject:s}",
        "@be {subject:s} ever @keep by {party:p}",
        "who first? @take {subject:s} first|last?",
        "how many days|weeks|months|years did|had {party:p} @held {subject:s}",
        "who @held {subject:s} before|after {party:p}", "did {party:p} ever @held|@take|lose {subject:s}",
        "@be {subject:s} ever @take|lost", "did {subject:s} ever fall",
        "how often did {subject:s} change hands", "how many times did {subject:s} change hands",
        "how often @be {subject:s} @take", "how many times @be {subject:s} @take",
      ]),
    AskRule(
      .optionalSpan, "changes", options: ["--to-party": "p", "--kind": "kind", "--district": "d"],
      [
        "what changed hands?", "@what? {kind:kind} changed hands", "@what|how? many? {kind:kind} @be @gain",
        "@what {kind:kind} in|of {district:d} @be @gain", "what @be @gain",
        "@what {kind:kind} did {party:p} @gain",
        "what did {party:p} @gain", "how many {kind:kind} changed hands",
        "how many {kind:kind} in|of {district:d} changed hands", "what changed hands? in|of {district:d}",
        "@what {kind:kind} @be @gain in|of {district:d}", "what happened in {district:d}",
        "@what {kind:kind} in|of {district:d} changed hands",
        "@what {kind:kind} in|of {district:d} did {party:p} @gain",
        "@what {kind:kind} did {party:p} @gain in|of {district:d}",
        "how many {kind:kind} did {party:p} @gain in|of {district:d}",
        "how many {kind:kind} in|of {district:d} did {party:p} @gain", "how many {kind:kind} fell",
        "@what|how? many? {kind:kind} had fallen", "@what {kind:kind} @be @gain first|last by {party:p}",
        "how many {kind:kind} did|had {party:p} @gain",
        "how many {kind:kind} @be @gain by {party:p}", "@what {kind:kind} @be @gain by {party:p}",
        "@what {kind:kind} {party:p} @gain", "@what {kind:kind} fell to {party:p}", "@what {kind:kind} fell",
        "@what @be first|last {kind:kind} to fall", "@what @be first|last {kind:kind} to fall to {party:p}",
        "@what {kind:kind} fell first|last", "@what {kind:kind} @be @gain first|last",
        "@what @be first|last {kind:kind} that? {party:p} @gain",
        "@what @be first|last {kind:kind} @gain by {party:p}", "@show? changes",
        "what happened",
      ]),
    AskRule(
      .optionalSpan, "changes", options: ["--from-party": "p", "--kind": "kind", "--district": "d"],
      [
        "what did {party:p} lose", "@what {kind:kind} did|had {party:p} lose|lost",
        "how many {kind:kind} did|had {party:p} lose|lost", "@what {kind:kind} {party:p} lost",
        "@what {kind:kind} @be lost by|for {party:p}", "how many {kind:kind} @be lost by|for {party:p}",
        "@what {kind:kind} in|of {district:d} did {party:p} lose",
        "@what {kind:kind} did {party:p} lose in|of {district:d}",
        "how many {kind:kind} did {party:p} lose in|of {district:d}",
      ]),
    AskRule(
      .optionalSpan, "changes",
      options: ["--from-party": "p", "--to-party": "g", "--kind": "kind"],
      [
        "what did {party:g} @gain from {party:p}", "@what {kind:kind} did {party:g} @gain from {party:p}",
        "how many {kind:kind} did {party:g} @gain from {party:p}",
        "what did {party:p} lose to {party:g}", "@what {kind:kind} did {party:p} lose to {party:g}",
      ]),
    AskRule(
      .optionalDuring, "disagreements {s}",
      [
        "where|when|how do|did sources @disagree on|about|over {subject:s}",
        "do|did sources @disagree on|about|over {subject:s}",
        "@what sources @disagree on|about|over {subject:s}", "who @disagree on|about|over {subject:s}",
      ]),
    AskRule(
      .optionalDuring, "disagreements",
      [
        "where|when|how do|did sources @disagree", "what do|did sources @disagree on|about|over",
        "@what sources @disagree",
      ]),
    AskRule(
      .none, "sources",
      [
        "@what @be sources", "@what sources @be there|used", "@show? sources", "who @be sources",
        "where do data come from",
      ]),
    AskRule(
      .day, "locate {w}",
      ["who @held settlements|places within {text:w}"]),
  ]

  private static let ground = [
    AskRule(
      .day, "share {d}",
      [
        "how much @ground? of {district:d} did {party:p} @held",
        "how much of {district:d} @be held by {party:p}",
        "how much of {district:d} @be held|controlled|occupied",
        "@what share|part|percentage of {district:d} did {party:p} @held",
        "@what share|part|percentage of {district:d} @be held by {party:p}",
        "@what share|part|percentage of {district:d} @be under {party:p} control",
        "@what share|part|percentage of {district:d} @be in {party:p} hands",
        "who @held how much of {district:d}",
        "@what share of {district:d} did each side|party @held",
        "how many settlements|villages|places of|in {district:d} did {party:p} @held",
        "how much of {district:d} @be in {party:p} hands",
        "how much of {district:d} @be under {party:p} control",
        "how @be {district:d} divided|shared",
      ])
  ]

  private static let places = [
    AskRule(
      .none, "places --district {d}", options: ["--kind": "kind"],
      [
        "@what? {kind:kind} @lie in {district:d}", "@what {kind:kind} @be there in {district:d}",
        "how many {kind:kind} @lie there? in {district:d}", "@show {kind:kind} in|of {district:d}",
      ]),
    AskRule(
      .none, "district {d}",
      [
        "how big|large @be {district:d}", "what? @be? size|area of {district:d}",
        "how much @ground @be there in {district:d}", "@what @be size|area of {district:d}",
      ]),
    AskRule(
      .none, "district", ["@what districts|rayons|provinces @be there", "@show districts"]),
    AskRule(
      .none, "route", ["@what roads|routes @be there", "@show roads|routes"]),
    AskRule(
      .none, "describe {p}",
      [
        "what @be at|near {position:p}", "where @be {position:p}", "@what place @be at|near {position:p}",
        "describe {position:p}",
      ]),
    AskRule(
      .optionalDay, "locate {w}", ["where @be {phrase:w}", "locate {phrase:w}", "what @be {phrase:w}"]),
  ]

  private static let roads = [
    AskRule(
      .day, "route {r}", options: ["--for": "p"],
      [
        "@be {route:r} open|cut|closed|contested|passable", "@be {route:r} open to|for {party:p}",
        "@be {route:r} still open", "what @be state of {route:r}", "could|can {party:p} use {route:r}",
        "who could use {route:r}", "where @be {route:r} cut",
      ]),
    AskRule(
      .day, "route", options: ["--for": "p"],
      [
        "@what roads|routes @be open|cut|closed|blocked|contested", "@what @be state of roads|routes",
        "@what roads|routes @be open|cut|closed|blocked to|for {party:p}",
        "@what roads|routes could|can {party:p} use", "how many roads|routes @be open|cut|closed|blocked",
      ]),
    AskRule(
      .states, "route {r}", options: ["--for": "p"],
      [
        "when @be {route:r} open|cut|closed|blocked|contested",
        "when @be {route:r} open|cut|closed|blocked to|for {party:p}",
        "on @what days @be {route:r} open|cut|closed|blocked|contested",
      ]),
    AskRule(
      .none, "route {r}",
      [
        "how long @be {route:r}", "where did|does {route:r} run|go", "where @be {route:r}",
        "what @be {route:r}", "{route:r}",
      ]),
    AskRule(
      .day, "paths {a} {b}", options: ["--for": "p"],
      [
        "@be there open? @road from|between {place:a} to|and {place:b}",
        "@be there open? @road from|between {place:a} to|and {place:b} for {party:p}",
        "@be @road from|between {place:a} to|and {place:b} open|cut|closed",
        "@be @road from|between {place:a} to|and {place:b} open to|for {party:p}",
        "how could|can|do|does|did|would one|people|you|we|i get|go|drive|travel from {place:a} to {place:b}",
        "@what? @be? shortest|fastest @road from|between {place:a} to|and {place:b}",
        "could|can supplies reach {place:b} from {place:a}",
        "how could|can {party:p} get|go|drive|travel from {place:a} to {place:b}",
        "@what @road led|leads|lead|ran|run|go|goes|went from {place:a} to {place:b}",
        "@what @road @be open from|between {place:a} to|and {place:b}",
        "could one|people get|go|drive from {place:a} to {place:b}",
        "could|can {place:b} be reached by? road? from {place:a}", "@be {place:b} reachable from {place:a}",
        "could {party:p} get|go|drive from {place:a} to {place:b}",
        "could|can {party:p} reach {place:b} from {place:a}",
        "how far @be it? by road from {place:a} to {place:b}",
        "how far @be {place:a} from {place:b} by road", "how far @be it? from {place:a} to {place:b} by road",
        "how long @be @road from {place:a} to {place:b}",
      ]),
    AskRule(
      .day, "chokepoints {a} {b}",
      [
        "what did|do|does @road from|between {place:a} to|and {place:b} hang|depend on",
        "@what? chokepoints|bottlenecks @be? there? from|between {place:a} to|and {place:b}",
        "where @be chokepoints|bottlenecks from|between {place:a} to|and {place:b}",
        "what would cut {place:a} off from {place:b}",
      ]),
    AskRule(
      .day, "reach --from {a}", options: ["--for": "p"],
      [
        "@what settlements|places could|can @be? {party:p} reach|supply from {place:a}",
        "what could|can {party:p} reach|supply from {place:a}",
        "what could|can be reached|supplied from {place:a}",
        "@what settlements|places could|can be reached|supplied from {place:a}",
      ]),
  ]

  private static let pictures = [
    AskRule(
      .day, "map", options: ["--place": "a"],
      [
        "@show? map", "@show? map of front|situation|region|war", "@show? map of {place:a}", "map front",
        "draw front", "@show|where @be? {place:a} on map",
        "@show? map of? region|area|front? around|near {place:a}", "map {place:a}",
        "@show front around|near {place:a}",
      ]),
    AskRule(
      .span, "map",
      [
        "@show? story", "@show? map", "@show? map|story of front|situation|region|war", "map front",
        "story of war",
      ]),
  ]

  private static let statements = [
    AskRule(
      .none, "check {a} fell after {b}",
      ["@what fell later|last {place:a} or {place:b}", "@what @be @take later|last {place:a} or {place:b}"]),
    AskRule(
      .none, "check {a} fell before {b}",
      [
        "@what fell|@take first {place:a} or {place:b}", "@what @be @take first {place:a} or {place:b}",
        "@what fell earlier {place:a} or {place:b}", "did {place:a} or {place:b} fall first",
      ]),
    AskRule(
      .none, "place {a}",
      [
        "where @be {place:a}", "what @be {place:a}", "{place:a}", "what? @be? known? about {place:a}",
        "@what district|province @be {place:a} in", "in @what district|province @be {place:a}",
        "what? @be? coordinates|position|population|elevation|height|names of {place:a}",
        "what @be {place:a} called",
      ]),
  ]
}
