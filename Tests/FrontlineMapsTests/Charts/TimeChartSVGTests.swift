import FrontlineAtlas
import Testing

@testable import FrontlineMaps

@Suite struct TimeChartSVGTests {
  @Test func `Steps become horizontal and vertical strokes`() throws {
    let svg = try TimeChartTests.war().svg(width: 800, height: 400)
    let paths = svg.split(separator: "\n").filter { $0.contains("<path") }
    #expect(paths.count == 2)
    // Three changes: a start, four runs, three steps between them.
    #expect(paths.allSatisfy { $0.count { $0 == "M" } == 1 && $0.count { $0 == "H" } == 4 })
    #expect(paths.allSatisfy { $0.count { $0 == "V" } == 3 })
  }

  @Test func `A band is one shape for each stretch of days that has both edges`() throws {
    var chart = try TimeChartTests.war()
    var (lower, upper) = (chart.series[0], chart.series[0])
    lower.steps = lower.steps.map { .init(day: $0.day, value: $0.value.map { $0 - 10 }) }
    upper.steps = upper.steps.map { .init(day: $0.day, value: $0.value.map { $0 + 10 }) }
    chart.band = .init(name: "least to most", lower: lower, upper: upper)
    func band(_ chart: TimeChart) -> String? {
      chart.svg().split(separator: "\n").first { $0.contains("class=\"band\"") }.map(String.init)
    }
    let whole = try #require(band(chart))
    #expect(whole.count { $0 == "M" } == 1 && whole.count { $0 == "z" } == 1)
    #expect(chart.svg().contains("least to most<"))
    upper.steps[2].value = nil
    chart.band = .init(name: "least to most", lower: lower, upper: upper)
    let parted = try #require(band(chart))
    #expect(parted.count { $0 == "M" } == 2 && parted.count { $0 == "z" } == 2)
    chart.band = nil
    #expect(band(chart) == nil)
  }

  @Test func `A gap parts a line`() throws {
    var chart = try TimeChartTests.war()
    chart.series[0].steps[2].value = nil
    let path = chart.svg().split(separator: "\n").first { $0.contains("<path") } ?? ""
    #expect(path.count { $0 == "M" } == 2)
  }

  @Test func `Those who cannot see it are told`() throws {
    let svg = try TimeChartTests.war().svg()
    #expect(svg.contains("role=\"img\" aria-labelledby=\"title summary\""))
    #expect(svg.contains("<title id=\"title\">Settlements held</title>"))
    #expect(
      svg.contains(
        "<desc id=\"summary\">A made case. Azerbaijan: 20 on 2020-10-01, 39 on 2020-10-12. "
          + "Armenian forces: 50 on 2020-10-01, 31 on 2020-10-12.</desc>"))
  }

  @Test func `No name brings a script into it`() throws {
    var chart = try TimeChartTests.war()
    chart.title = "<script>alert(1)</script>\u{0}"
    chart.series[0].name = "A & \"B\""
    chart.series[0].color = "red\" onload=\"alert(1)"
    let svg = chart.svg()
    #expect(!svg.contains("<script") && !svg.contains("onload") && !svg.contains("\u{0}"))
    #expect(svg.contains("A &amp; &quot;B&quot;"))
    #expect(svg.contains("stroke=\"#767676\""))
  }
}
