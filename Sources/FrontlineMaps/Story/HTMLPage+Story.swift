internal import FrontlineAtlas

extension HTMLPage {
  /// The page of a story.
  static func story(
    panel: MapPanel, legend: Legend, notes: MapNotes, chart: StoryChart, days: ClosedRange<Day>, data: String
  ) -> String {
    let last = days.lowerBound.distance(to: days.upperBound)
    return document(
      notes.title, style: style(panel.base) + storyStyle,
      body: """
        \(heading(notes))<main class="story" style="--ratio:\(SVGElement.number(panel.width / panel.height))">
        \(figure(panel, notes))<section class="side" aria-label="The day">
        <h2 id="day" aria-live="polite">\(escaped(days.lowerBound.inWords))</h2>
        <div class="controls">
        <button id="back" type="button" aria-label="The day before">&#8249;</button>
        <button id="play" type="button" aria-pressed="false">Play</button>
        <button id="next" type="button" aria-label="The next day">&#8250;</button>
        <input id="slider" type="range" min="0" max="\(last)" value="0" step="1" aria-label="Day">
        </div>
        <p id="held" class="held"></p>
        \(chart.element(days).document())<h3 id="headline">Announced on this day</h3>
        <div id="news" class="news-list" tabindex="0" aria-labelledby="headline"></div>
        </section>
        </main>
        \(footer(legend, notes))<script type="application/json" id="data">\(data)</script>

        """, script: storyScript)
  }
}
