import Frontline
import Testing

/// Statements on a second war: the words of its parties come from its own table, and nothing is known of others.
@Suite struct NormandyStatementTests {
  private func check(_ sentence: String, on day: String? = nil) throws -> StatementCheck {
    try NormandyTests.atlas.check(sentence, on: day.map { try Day($0) })
  }

  @Test(arguments: [
    ("American forces held Mortain on 8 August 1944", Verdict.contradicted),
    ("German forces held Mortain on 8 August 1944", .supported),
    ("The Wehrmacht held Mortain on 8 August 1944", .supported),
    ("American forces held Mortain on 6 August 1944", .supported),
    ("American forces did not hold Mortain on 8 August 1944", .supported),
    ("American forces captured Saint-Lo on 18 July 1944", .supported),
    ("Saint-Lo was captured by the Americans on 18 July 1944", .supported),
    ("The Germans lost Saint-Lo on 18 July 1944", .supported),
    ("German forces captured Saint-Lo on 18 July 1944", .contradicted),
    ("Neither Vire nor Falaise was held by German forces on 5 June 1944", .contradicted),
    (
      "On 1 August 1944 British forces took Le B\u{E9}ny-Bocage and American forces took Pontorson",
      .supported
    ),
  ])
  func `Sentence`(_ text: String, _ verdict: Verdict) throws {
    let check = try check(text)
    #expect(check.verdict == verdict, "\(check.sentence)")
  }

  /// The British took other towns; whoever says that it was they who took this one is not borne out.
  @Test(arguments: [
    "British forces captured Saint-Lo on 18 July 1944", "British forces held Saint-Lo on 20 July 1944",
    "Canadian forces held Mortain on 6 August 1944",
  ])
  func `An ally is not the other`(_ text: String) throws {
    let check = try check(text)
    #expect([.contradicted, .notSupportedByAnnouncements].contains(check.verdict), "\(check.sentence)")
  }

  /// What was lost the day before is no longer held; the day is not that of the loss.
  @Test func `What is no longer held`() throws {
    #expect(try check("American forces no longer held Mortain on 7 August 1944").verdict == .supported)
    let later = try check("American forces no longer held Mortain on 8 August 1944")
    #expect(later.verdict == .supported, "\(later.sentence)")
  }

  /// The front near a place may be that of an ally.
  @Test(arguments: ["Canadian forces are 15 km from Mortain", "French forces are within 20 km of Mortain"])
  func `How far those stand of whom the nearest front is not is not measured`(_ text: String) throws {
    let check = try check(text, on: "1944-08-01")
    #expect(check.verdict == .undetermined, "\(check.sentence)")
  }

  /// States that are told of a change, who of several allies lost a place, what a ledger begins with, and days counted on.
  @Test(arguments: [
    ("On 1 July Cherbourg had not yet fallen", Verdict.contradicted),
    ("On 1 July the Americans had not yet captured Cherbourg", Verdict.contradicted),
    ("On 1 July Cherbourg was yet to be taken", Verdict.contradicted),
    ("At the end of July Cherbourg had not yet fallen", Verdict.contradicted),
    ("On 1 July Cherbourg had already fallen", Verdict.supported),
    ("On 1 July the Germans had already lost Cherbourg", Verdict.supported),
    ("On 1 August the Americans had not yet taken any city", Verdict.contradicted),
    ("Caen fell on 9 July, when Cherbourg had already fallen", Verdict.supported),
    ("Caen fell on 9 July, when Saint-Lo had not yet fallen", Verdict.supported),
    ("On 1 August the Germans no longer held Cherbourg", Verdict.supported),
    ("On 1 August Cherbourg was no longer in German hands", Verdict.supported),
    ("On 1 August the Germans did not hold Cherbourg any more", Verdict.supported),
    ("In August the Germans no longer held Cherbourg", Verdict.supported),
    ("When Saint-Lo fell, Caen was no longer in German hands", Verdict.supported),
    ("It is not true that on 1 August the Germans no longer held Cherbourg", Verdict.contradicted),
    ("The Germans took 14 cities", Verdict.contradicted),
    ("The Germans captured 54 places in June", Verdict.contradicted),
    ("The Allies lost 14 cities", Verdict.contradicted),
    ("The Germans took no city", Verdict.supported),
    ("Not a single city was taken by the Germans", Verdict.supported),
    ("The British lost Mortain on 7 August 1944", Verdict.contradicted),
    ("The Germans took Mortain from the British on 7 August", Verdict.contradicted),
    ("The Germans took Mortain from the Americans on 7 August", Verdict.supported),
    ("In August the British lost one town", Verdict.contradicted),
    ("On 8 August the British no longer hold Mortain", Verdict.undetermined),
    ("In July the Germans took Maltot", Verdict.plausible),
    ("Maltot changed hands twice", Verdict.contradicted),
    ("The Germans retook Mortain", Verdict.plausible),
    ("The Americans lost Mortain but recaptured it on 12 August", Verdict.plausible),
    ("The Americans recaptured eight cities", Verdict.contradicted),
    ("The British recaptured four cities", Verdict.contradicted),
    ("Caen had been in British hands for a month when Saint-Lo fell", Verdict.contradicted),
    ("Caen had been in British hands for a week when Saint-Lo fell", Verdict.supported),
    (
      "Rennes fell on 4 August 1944. Laval fell two days later. Le Mans fell two days after that.",
      Verdict.supported
    ),
    (
      "Rennes fell on 4 August 1944. Laval fell two days later. Le Mans fell four days after that.",
      Verdict.contradicted
    ),
    ("Caen fell on 9 July. The day before, Authie had been taken.", Verdict.supported),
    ("In the week after the fall of Cherbourg, Caen fell", Verdict.contradicted),
    ("In the two weeks after the fall of Cherbourg, Caen fell", Verdict.supported),
    (
      "The Americans lost Mortain to the Germans on 7 August and took it back from them on 12 August",
      Verdict.supported
    ),
    (
      "In July the Americans took Saint-Lo. By the end of the month they had taken Avranches.",
      Verdict.supported
    ),
    (
      "In July the Americans took Saint-Lo. By the end of the month they had taken Rennes.",
      Verdict.contradicted
    ),
    ("The Americans took Avranches and Coutances. The town fell on 28 July.", Verdict.refused),
  ])
  func `Changes and what was so on a day`(_ text: String, _ verdict: Verdict) throws {
    let check = try NormandyTests.atlas.checkText(text, on: Day("1944-08-23"))
    #expect(check.verdict == verdict, "\(check.sentences.map(\.sentence))")
  }

  /// Mortain changed hands on 3, 7 and 12 August: words that leave open which time is meant are plausible where the times
  /// differ, and contradicted where none fits.
  @Test(arguments: [
    ("The Americans held Mortain for four days", Verdict.plausible),
    ("The Americans held Mortain for 40 days", .contradicted),
    ("The Germans held Mortain for five days in July", .contradicted),
    ("The Germans held Mortain for five days in August", .plausible),
    ("The Germans held Mortain for five days after 12 August", .contradicted),
    ("Mortain fell before Laval", .plausible),
    ("Mortain fell after Laval", .plausible),
    ("Mortain fell after Cherbourg", .supported),
    ("Cherbourg fell after Mortain", .contradicted),
    ("The Germans took Mortain before Laval", .contradicted),
    ("In the week after the fall of Rennes, Mortain fell", .plausible),
    ("When Mortain fell, Laval was in American hands", .plausible),
    ("When Mortain fell, Cherbourg was in American hands", .supported),
    ("Having taken Mortain, the Americans took Laval", .plausible),
    ("After taking Cherbourg, the Americans took Mortain", .supported),
    ("The Americans took Mortain on 3 August and kept it", .contradicted),
    ("The Americans took Mortain on 12 August and kept it", .supported),
    ("Mortain fell twice", .plausible),
    ("Mortain fell four times", .contradicted),
    ("Mortain changed hands twice", .contradicted),
    ("Since 12 August Mortain has not changed hands", .plausible),
    ("Since 6 August Mortain has not changed hands", .contradicted),
    ("Since 7 August Mortain has changed hands twice", .plausible),
    ("The last town that the British lost was Mortain", .contradicted),
    ("On 14 August Mortain was no longer held by the Americans", .contradicted),
    ("On 8 August Mortain was no longer held by the Americans", .supported),
    ("The first town that the Americans lost was Mortain", .supported),
  ])
  func `A place that changed hands three times`(_ text: String, _ verdict: Verdict) throws {
    let check = try NormandyTests.atlas.checkText(text, on: Day("1944-08-23"))
    #expect(check.verdict == verdict, "\(check.sentences.map(\.sentence))")
  }

  /// What was never lost, what was so "only" then, back in the same hands, or within a span whose beginning the words leave open.
  @Test(arguments: [
    ("The Americans never lost Mortain in August", Verdict.contradicted),
    ("The Americans never lost Cherbourg in August", .supported),
    ("At no point in August did the Americans lose Mortain", .contradicted),
    ("At no point in July did the Germans lose Mortain", .supported),
    ("Mortain was back in American hands on 14 August", .supported),
    ("Cherbourg was back in German hands on 14 August", .contradicted),
    ("Only on 12 August did the Americans take Mortain", .plausible),
    ("Only on 27 June did the Americans take Cherbourg", .supported),
    ("On 10 August the Americans had taken Mortain", .plausible),
    ("Before 10 August the Americans had not taken Mortain", .plausible),
    ("By 20 August the Americans had not taken Mortain", .contradicted),
    ("Within a week the Americans had lost Mortain", .plausible),
    ("Within a week the Americans had lost Cherbourg", .contradicted),
    ("The Americans took Mortain on 3 August. Within a week they had lost it.", .supported),
    ("The Americans took Mortain on 3 August. Within two days they had lost it.", .contradicted),
    ("The Germans held Mortain and the Americans held Cherbourg on 10 August", .supported),
    ("On 27 June Cherbourg fell. The Germans held Caen.", .plausible),
    ("The Americans retook Mortain five days after losing it", .supported),
    ("The Americans retook Mortain two weeks after losing it", .contradicted),
    ("The Americans took Saint-Lo within a month of taking Cherbourg", .supported),
    ("The Americans took Saint-Lo within a week of taking Cherbourg", .contradicted),
    ("The Germans have taken Mortain since 5 August", .plausible),
    ("Neither the Americans nor the Germans held Caen on 14 July", .supported),
    ("Cherbourg fell not on 26 June but on 27 June", .supported),
    ("The Americans took Mortain twice", .supported),
    ("The Americans took Cherbourg twice", .contradicted),
    ("The Americans lost Mortain twice", .contradicted),
    ("The Americans took Mortain for the second time on 12 August", .supported),
    ("The Americans took Mortain for the second time on 3 August", .contradicted),
    ("Mortain was held by the Germans and fell on 3 August", .plausible),
    ("Until July Caen had not fallen", .supported),
    ("Until August Caen had not fallen", .contradicted),
    ("Since July Caen has fallen", .plausible),
    ("The Americans took two cities: Cherbourg and Rennes", .plausible),
  ])
  func `Never, only, back and within`(_ text: String, _ verdict: Verdict) throws {
    let check = try NormandyTests.atlas.checkText(text, on: Day("1944-08-23"))
    #expect(check.verdict == verdict, "\(check.sentences.map(\.sentence))")
  }

  /// What is said of both sides, of what was so in another time, of a refused sentence before, and of "it".
  @Test(arguments: [
    ("While the Germans held Caen, the Americans took Cherbourg", Verdict.supported),
    ("While the Americans held Rennes, the Germans took Mortain", .supported),
    ("While the Germans held Caen, the Americans held Rennes", .contradicted),
    ("After two months of war, the Germans held Cherbourg", .contradicted),
    ("Both sides took Mortain in August", .supported),
    ("Both sides took Cherbourg in June", .contradicted),
    ("It took the Americans five days to retake Mortain", .supported),
    ("It took the Americans three weeks to retake Mortain", .contradicted),
    ("The Americans lost Mortain on 7 August and have since retaken it", .supported),
    ("The Americans lost Mortain on 7 August. It was retaken on 12 August.", .supported),
    ("The Americans lost Mortain on 7 August. The front may move. It was retaken on 12 August.", .refused),
    ("The Americans took Mortain from the Germans on 12 August. They hold Vire.", .refused),
    ("It is false that the Germans held Caen on 14 July, but they held Mortain on 8 August", .refused),
    ("The loss of Mortain by the Americans came on 7 August", .supported),
    ("Cherbourg was returned to the Americans on 27 June", .contradicted),
    ("Mortain came back under American control on 12 August", .supported),
    ("The first town to be retaken was Mortain", .supported),
    ("The Germans are not reported to hold Caen", .refused),
    ("On 7 August nothing was taken", .contradicted),
    ("Little Caen is held by the Americans", .refused),
  ])
  func `Sides, times beside and references`(_ text: String, _ verdict: Verdict) throws {
    let check = try NormandyTests.atlas.checkText(text, on: Day("1944-08-23"))
    #expect(check.verdict == verdict, "\(check.sentences.map(\.sentence))")
  }

  @Test(arguments: [
    "Soviet forces captured Caen on 9 July 1944", "Soviet forces held Caen on 10 July 1944",
    "Azerbaijani forces captured Caen on 9 July 1944",
  ])
  func `A party that the atlas does not know`(_ text: String) throws {
    let check = try check(text)
    #expect(check.verdict == .undetermined, "\(check.sentence)")
    let party = text.prefix { $0 != " " }
    #expect(check.sentence.contains(party) && check.sentence.hasSuffix("."), "\(check.sentence)")
  }

  /// Sentences as historians write them, with the verdicts that the table bears out. A refusal is right where it stands.
  @Test(
    arguments: [
      ("Cherbourg fell to the Americans on 27 June 1944.", "1944-08-01", [.supported]),
      ("Caen was still in German hands on 1 July 1944.", "1944-08-01", [.supported]),
      (
        "British troops entered Bayeux on 7 June, the first large town to be liberated.", "1944-08-01",
        [.supported, .refused]
      ),
      (
        "The Canadians took Carpiquet on 4 July and Authie four days later.", "1944-08-01",
        [.supported, .refused]
      ),
      ("By the end of June the Americans held Cherbourg, Valognes and Carentan.", "1944-07-01", [.supported]),
      ("The Germans gave up Saint-Lô on 18 July.", "1944-08-01", [.supported]),
      (
        "Villers-Bocage was not in British hands for good until 4 August.", "1944-08-10",
        [.supported, .refused]
      ),
      ("The Germans retook Villers-Bocage on 14 June.", "1944-06-20", [.supported, .plausible]),
      ("Caen was taken by American forces in July 1944.", "1944-08-01", [.contradicted]),
      ("Allied forces held Bayeux by 8 June.", "1944-06-20", [.supported]),
      ("The Germans never lost Caen in June 1944.", "1944-07-01", [.supported, .refused]),
      ("US troops captured Carentan on D-Day.", "1944-08-01", [.refused, .contradicted]),
      (
        "It was Canadian troops, not British ones, who took Colombelles.", "1944-08-01",
        [.supported, .refused]
      ),
      ("The British lost Maltot the day after they entered it.", "1944-08-01", [.supported, .refused]),
      ("Cherbourg was lost by the Germans three weeks after D-Day.", "1944-08-01", [.supported, .refused]),
      // To the end of the next week of the calendar, which is the 25th.
      ("Carentan fell on 12 June. The following week Valognes fell.", "1944-08-01", [.supported]),
      ("Carentan fell on 12 June. The following week Cherbourg fell.", "1944-08-01", [.contradicted]),
      ("Saint-Lô held out until 18 July.", "1944-08-01", [.supported, .refused]),
      ("The American First Army entered Saint-Lô on 18 July 1944.", "1944-08-01", [.supported, .refused]),
      (
        "Caen, which the British had hoped to take on the first day, fell only on 9 July.", "1944-08-01",
        [.supported, .refused]
      ),
      (
        "Before the end of June, Cherbourg was in American hands.", "1944-08-01",
        [.supported, .plausible, .refused]
      ),
      ("The Germans took Bayeux on 5 June 1944.", "1944-08-01", [.contradicted, .undetermined, .refused]),
      (
        "Bayeux, taken by the British on 7 June, was never retaken by the Germans.", "1944-08-01",
        [.supported, .plausible, .undetermined, .refused]
      ),
    ] as [(String, String, Set<Verdict>)])
  func `Sentences`(_ sentence: String, day: String, verdicts: Set<Verdict>) throws {
    let check = try NormandyTests.atlas.check(sentence, on: Day(day))
    #expect(verdicts.contains(check.verdict), "\(check.sentence)")
  }
}
