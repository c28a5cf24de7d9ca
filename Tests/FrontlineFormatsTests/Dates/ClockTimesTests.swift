import Testing

@testable import FrontlineFormats

@Suite struct ClockTimesTests {
  private func times(_ texts: String...) -> ClockTimes {
    var times = ClockTimes()
    for text in texts { times.add(text) }
    return times
  }

  @Test func `Midnights that went through UTC are known`() {
    #expect(times("2022-03-04T20:00:00Z", "2022-03-05T20:00:00.000Z").zoneOfMidnight == 240)
    #expect(times("2022-03-04 20:30+00").zoneOfMidnight == 210)
    // 2022-03-04 21:00:00 UTC in seconds and in milliseconds.
    #expect(times("1646427600", "1646427600000").zoneOfMidnight == 180)
  }

  @Test(arguments: [
    ["2022-03-04T20:00:00Z", "2022-03-05T20:15:00Z"],  // clocks of events
    ["2022-03-04T00:00:00Z"], ["2022-03-04T12:00:00Z"],  // days without a time
    ["2022-03-04T05:00:00Z"],  // midnight to the west: the same day
    ["2022-03-04T20:00:00+04:00"], ["2022-03-04T20:00:00"],  // a zone that is stated, or none
    ["2022-03-04"], ["20220304"], [],
  ]) func `Other times say nothing`(_ texts: [String]) {
    var times = ClockTimes()
    for text in texts { times.add(text) }
    #expect(times.zoneOfMidnight == nil)
  }

  @Test func `The note says both days`() {
    let note = times("2022-03-04T20:00:00Z").note(on: "a.geojson", DayReader())
    #expect(
      note
        == "The time of a.geojson is at 20:00Z, which is midnight at +04:00: 2022-03-04T20:00:00Z is read as 2022-03-04; --time-zone +04:00 would read it as 2022-03-05."
    )
    var reader = DayReader()
    reader.zone = 240
    #expect(times("2022-03-04T20:00:00Z").note(on: "a.geojson", reader) == nil)
  }
}
