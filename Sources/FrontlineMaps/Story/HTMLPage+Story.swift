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

/// The style of a story; see the remark at the style of the page on why it stands in the source.
private let storyStyle = """
  .story{display:grid;grid-template-columns:minmax(0,calc((100vh - 6.5rem)*var(--ratio))) minmax(20rem,1fr);gap:1.2rem;align-items:start}
  .side{display:flex;flex-direction:column;min-height:0;max-height:calc(100vh - 7rem)}
  h2{font-size:1.25rem;margin:0 0 .4rem;font-variant-numeric:tabular-nums}
  h3{font-size:.95rem;margin:.5rem 0 .2rem}
  .controls{display:flex;gap:.4rem;align-items:center}
  button{font:inherit;min-width:2.6rem;min-height:2.6rem;padding:0 .7rem;color:var(--text);background:var(--field);
    border:1px solid var(--line);border-radius:.4rem;cursor:pointer}
  #play{min-width:4.5rem}
  input[type=range]{flex:1;min-width:0;height:2.6rem;accent-color:var(--accent);touch-action:pan-y}
  button:focus-visible,input:focus-visible,.news-list:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
  .held{margin:.5rem 0 .2rem;font-size:.85rem;color:var(--quiet)}
  .held i{font-style:normal;margin-left:.6em}
  .chart{display:block;width:100%;max-width:30rem;height:auto;flex:none;touch-action:pan-y;cursor:crosshair}
  .chart text{font-size:11px;fill:var(--quiet)}
  .chart .rule{fill:none;stroke:var(--line)}
  .chart .series{stroke-width:2.4;stroke-linecap:butt}
  .chart .cursor{fill:none;stroke:var(--text);stroke-dasharray:3 2}
  .marks{fill:none;stroke-width:1.6}
  .news-list{overflow:auto;min-height:6rem;font-size:.85rem;border-top:1px solid var(--line)}
  .news-list p{margin:.5rem 0}
  .news-list strong{font-weight:600}
  .news-list details{color:var(--quiet);font-size:.78rem}
  @media (max-width:60rem){.story{grid-template-columns:minmax(0,1fr)}.side{max-height:none}
    .news-list{overflow:visible}}

  """

/// The script of a story, written by hand and small enough to read. It builds text by `textContent` only, so
/// that no name can become markup.
private let storyScript = """
  "use strict";
  (() => {
    const data = JSON.parse(document.getElementById("data").textContent);
    const element = (id) => document.getElementById(id);
    const slider = element("slider"), play = element("play"), chart = element("chart");
    const moving = element("moving").children;
    const roads = document.querySelectorAll(".road"), cases = document.querySelectorAll(".road-case");
    const kinds = Array.from(moving, (dot) => dot.getAttribute("class").replace(/ ?p\\d+$/, ""));
    const last = data.days.length - 1;
    let shown = -1, timer = 0;

    // The value on a day of a list "day, value, day, value".
    const valueOn = (runs, day) => {
      let value = runs[1];
      for (let i = 0; i < runs.length && runs[i] <= day; i += 2) value = runs[i + 1];
      return value;
    };

    const make = (name, text, parent) => {
      const made = document.createElement(name);
      made.textContent = text;
      parent.appendChild(made);
      return made;
    };

    const drawFront = (day) => {
      const drawing = data.drawings[data.drawing[day]] || { grounds: [], band: "", front: "" };
      for (let side = 0; element("ground" + side); side++) {
        element("ground" + side).setAttribute("d", drawing.grounds[side] || "");
      }
      element("band").setAttribute("d", drawing.band);
      element("front").setAttribute("d", drawing.front);
      element("front-case").setAttribute("d", drawing.front);
    };

    const drawPlaces = (day) => {
      data.dots.forEach((runs, i) => moving[i].setAttribute("class", kinds[i] + " p" + valueOn(runs, day)));
      data.roads.forEach((runs, i) => {
        const state = data.roadStates[valueOn(runs, day)];
        roads[i].setAttribute("class", "road " + state.name);
        roads[i].firstElementChild.textContent = roads[i].dataset.name + ": " + state.words;
        cases[i].setAttribute("class", "road-case " + state.name);
      });
      let rings = "";
      for (const entry of data.news[day]) {
        for (let i = 0; i < entry.points.length; i += 2) {
          rings += "M" + (entry.points[i] - 6) + " " + entry.points[i + 1] + "a6 6 0 1 0 12 0a6 6 0 1 0-12 0";
        }
      }
      element("marks").setAttribute("d", rings);
    };

    const tell = (day) => {
      element("day").textContent = data.words[day];
      slider.setAttribute("aria-valuetext", data.words[day]);
      const held = element("held");
      held.textContent = data.absences[day] || "Settlements held: ";
      if (!data.absences[day]) {
        data.parties.forEach((party, i) => {
          make("i", "\u{25CF} ", held).className = "key p" + party.state;
          make("span", party.name + " " + data.held[i][day] + "  ", held);
        });
      }
      const list = element("news");
      list.replaceChildren();
      list.scrollTop = 0;
      for (const entry of data.news[day]) {
        const line = make("p", "", list);
        make("strong", entry.source + ": ", line);
        make("span", entry.words + " ", line);
        make("span", entry.places.join(", ") + ".", line);
        if (entry.citations.length) {
          const more = make("details", "", line);
          make("summary", "as cited in", more);
          make("span", entry.citations.join("; "), more);
        }
      }
      if (!data.news[day].length) make("p", "The data has no announcement of this day.", list);
    };

    const show = (day) => {
      day = Math.max(0, Math.min(last, day));
      if (day === shown) return;
      shown = day;
      slider.value = day;
      drawFront(day);
      drawPlaces(day);
      tell(day);
      const x = +chart.dataset.left + (day + 0.5) * chart.dataset.step;
      element("cursor").setAttribute("transform", "translate(" + x + " 0)");
      try { history.replaceState(null, "", "#" + data.days[day]); } catch { /* some browsers forbid it on files */ }
    };

    const stop = () => {
      clearInterval(timer);
      timer = 0;
      play.textContent = "Play";
      play.setAttribute("aria-pressed", "false");
      element("day").setAttribute("aria-live", "polite");
    };

    const start = () => {
      if (shown === last) show(0);
      play.textContent = "Stop";
      play.setAttribute("aria-pressed", "true");
      element("day").setAttribute("aria-live", "off");
      const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
      timer = setInterval(() => { show(shown + 1); if (shown === last) stop(); }, isStill ? 2000 : 700);
    };

    const toggle = () => (timer ? stop() : start());
    const go = (day) => { if (timer) stop(); show(day); };

    slider.addEventListener("input", () => go(+slider.value));
    play.addEventListener("click", toggle);
    element("back").addEventListener("click", () => go(shown - 1));
    element("next").addEventListener("click", () => go(shown + 1));

    const pick = (event) => {
      const box = chart.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * chart.viewBox.baseVal.width;
      go(Math.floor((x - chart.dataset.left) / chart.dataset.step));
    };
    chart.addEventListener("pointerdown", pick);
    chart.addEventListener("pointermove", (event) => { if (event.buttons) pick(event); });

    document.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 };
      const isButton = event.target.closest("button, summary");
      if (event.key === " " && !isButton) toggle();
      else if (event.key === "Home") go(0);
      else if (event.key === "End") go(last);
      else if (event.key in steps && (event.target === slider || !/Down|Up/.test(event.key))) go(shown + steps[event.key]);
      else return;
      event.preventDefault();
    });

    const fromAddress = () => Math.max(0, data.days.indexOf(location.hash.slice(1)));
    addEventListener("hashchange", () => go(fromAddress()));
    show(fromAddress());
  })();

  """
