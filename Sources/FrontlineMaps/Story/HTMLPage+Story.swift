internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineTime

extension HTMLPage {
  /// The page of a story. Without scripts it shows the first day.
  static func story(
    panel: MapPanel, legend: Legend, notes: MapNotes, chart: StoryChart, holdings: Holdings,
    days: ClosedRange<Day>, data: String
  ) -> String {
    let last = days.lowerBound.distance(to: days.upperBound)
    // Of given fronts no settlement is held by anybody's word, so there is nothing to count.
    let counts = panel.base.tracer.isGiven ? ("<div hidden>\n", "</div>\n") : ("", "")
    return document(
      notes.title, style: style(panel.base) + storyStyle,
      body: """
        \(heading(notes))<main class="story" style="--ratio:\(SVGElement.number(panel.width / panel.height))">
        <div class="seen">
        <div class="zoom live" role="group" aria-label="Look nearer or wider">
        <button id="nearer" type="button" aria-label="Nearer">+</button><button id="wider" type="button" \
        aria-label="Wider" disabled>&#8722;</button>
        </div>
        \(figure(panel, notes))</div>
        <section class="side" aria-label="The day">
        <div class="bar">
        <h2 id="day" aria-live="polite">\(xmlEscaped(days.lowerBound.inWords))</h2>
        <div class="controls live">
        <button id="back" type="button" aria-label="The day before">&#8249;</button>
        <button id="play" type="button">Play</button>
        <button id="next" type="button" aria-label="The next day">&#8250;</button>
        <input id="slider" type="range" min="0" max="\(last)" value="0" step="1" aria-label="Day">
        </div>
        </div>
        <noscript><p>Without scripts this page shows its first day alone.</p></noscript>
        \(counts.0)<p id="held" class="held">Settlements held: \(held(holdings))</p>
        \(chart.element.document())\(counts.1)<div class="live">
        <h3 id="headline">Announced on this day</h3>
        <div class="near" role="group" aria-label="Days with an announcement or a change">
        <button id="before" type="button"></button><button id="after" type="button"></button>
        </div>
        </div>
        <div id="news" class="news-list live" tabindex="0" role="region" aria-labelledby="headline"></div>
        <p class="keys live">Keys: left and right for a day, page up and down for a week, Home, End, space to play, plus and minus to look nearer or wider.</p>
        </section>
        </main>
        \(footer(legend, notes))<script type="application/json" id="data">\(data)</script>

        """, script: storyScript)
  }

  /// What was held on the first day, as the script writes it for the others.
  private static func held(_ holdings: Holdings) -> String {
    zip(zip(holdings.names, holdings.states), holdings.counts).map { party, counts in
      "<span><i class=\"key p\(party.1)\">&#9679; </i>\(xmlEscaped(party.0)) \(counts[0].value)</span> "
    }.joined()
  }
}
