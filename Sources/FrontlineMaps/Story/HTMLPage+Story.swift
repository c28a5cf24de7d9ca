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
    let hidden = panel.base.tracer.isGiven ? " hidden" : ""
    let words = panel.base.words
    func say(_ phrase: MapPhrase, _ values: String...) -> String { xmlEscaped(words(phrase, values)) }
    return document(
      notes.title, in: words.tag, style: style(panel.base) + storyStyle,
      body: """
        \(heading(notes))<main class="story" style="--ratio:\(SVGElement.number(panel.width / panel.height))">
        <div class="seen">
        <div class="zoom live" role="group" aria-label="\(say(.look))">
        <button id="nearer" type="button" aria-label="\(say(.nearer))">+</button><button id="wider" type="button" \
        aria-label="\(say(.wider))" disabled>&#8722;</button>
        </div>
        \(figure(panel, notes))<div id="tip" class="tip" role="status" hidden></div>
        </div>
        <section class="side" aria-label="\(say(.theDay))">
        <div class="bar">
        <div class="head">
        <h2 id="day" aria-live="polite">\(xmlEscaped(words.day(days.lowerBound)))</h2>
        <div class="controls live">
        <button id="back" type="button" aria-label="\(say(.back))">&#8249;</button>
        <button id="play" type="button">\(say(.play))</button>
        <button id="next" type="button" aria-label="\(say(.next))">&#8250;</button>
        </div>
        </div>
        <div class="track" style="\(chart.track)">
        \(chart.element.document())<input id="slider" class="live" type="range" min="0" max="\(last)" value="0" step="1" \
        aria-label="\(say(.theDay))">
        </div>
        </div>
        <noscript><p>\(say(.noScript))</p></noscript>
        <p id="held" class="held"\(hidden)>\(say(.held)) \(held(holdings))</p>
        <div class="live">
        <h3 id="headline">\(say(.announced))</h3>
        <div class="near" role="group" aria-label="\(say(.turns))">
        <button id="before" type="button"></button><button id="after" type="button"></button>
        </div>
        </div>
        <div id="news" class="news-list live" tabindex="0" role="region" aria-labelledby="headline"></div>
        <p class="keys live">\(say(.keys))</p>
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
