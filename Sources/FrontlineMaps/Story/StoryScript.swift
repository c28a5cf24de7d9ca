/// The script of a story, written by hand and small enough to read. It builds text by `textContent` only, so
/// that no name can become markup.
let storyScript =
  storyDaysScript + storyMeshScript + storyPlacesScript + storyViewScript + storyTipScript
  + storyControlsScript

private let storyDaysScript = """
    "use strict";
    (() => {
      const data = JSON.parse(document.getElementById("data").textContent);
      const element = (id) => document.getElementById(id);
      const slider = element("slider"), play = element("play");
      const moving = element("moving").children, svg = document.querySelector(".panel svg");
      const roads = document.querySelectorAll(".road"), cases = document.querySelectorAll(".road-case");
      const kinds = Array.from(moving, (dot) => dot.getAttribute("class").replace(/ ?p\\d+$/, ""));
      const last = data.count - 1;
      let shown = -1, timer = 0;

      const date = (day) => {
        const date = new Date(0);
        date.setUTCFullYear(data.first[0], data.first[1] - 1, data.first[2] + day);
        return date;
      };
      const code = (day) => date(day).toISOString().slice(0, 10);
      // A phrase in the language of the page, with what is filled in.
      const say = (phrase, ...values) => data.say[phrase].replace(/\\{(\\d)\\}/g, (_, number) => values[number]);
      const months = data.say.months.split(" ");
      const words = (day) => say("day", date(day).getUTCDate(), months[date(day).getUTCMonth()], date(day).getUTCFullYear());

      // The days on which something was announced or changes, besides the first and the last.
      const changes = [data.drawing, data.absences, ...data.dots, ...data.roads, ...data.held];
      const turns = Array.from(new Set([...Object.keys(data.news).map(Number),
        ...changes.flatMap((runs) => runs.filter((_, i) => i % 2 === 0))])).sort((a, b) => a - b);
      const before = (day) => turns.findLast((turn) => turn < day);
      const after = (day) => turns.find((turn) => turn > day);

      // The value on a day of a list "day, value, day, value".
      const valueOn = (runs, day) => {
        let value = runs[1];
        for (let i = 0; i < runs.length && runs[i] <= day; i += 2) value = runs[i + 1];
        return value;
      };

  """

/// The part of the script that tells a day and follows the reader.
private let storyControlsScript = """
    // Something that is written when it is opened.
    const open = (details, summary, write) => {
      make("summary", summary, details);
      details.addEventListener("toggle", () => write(make("span", "", details)), { once: true });
    };

    const tell = (day) => {
      element("day").textContent = words(day);
      slider.setAttribute("aria-valuetext", words(day));
      const held = element("held");
      held.textContent = say("held") + " ";
      data.parties.forEach((party, i) => {
        const item = make("span", "", held);
        make("i", "\u{25CF} ", item).className = "key p" + party.state;
        item.append(party.name + " " + valueOn(data.held[i], day));
        held.append(" ");
      });
      held.append(valueOn(data.absences, day) || "");
      for (const [id, turn, mark] of [["before", before(day), "earlier"], ["after", after(day), "later"]]) {
        element(id).textContent = say(mark, turn === undefined ? say("none") : words(turn));
        element(id).disabled = turn === undefined;
      }
      const list = element("news");
      list.replaceChildren();
      list.scrollTop = 0;
      for (const entry of data.news[day] || []) {
        const line = make("p", "", list);
        const source = make("strong", "", line);
        named(entry.source, data.links[entry.source], source);
        source.append(": ");
        line.append(entry.words + " ");
        // Each name apart, whichever way it is written; of very many the rest when it is asked for.
        const write = (places, parent) => places.forEach((place, i) => {
          if (i) parent.append(", ");
          make("bdi", nameOf(place), parent);
        });
        write(entry.places.slice(0, 250), line);
        const rest = entry.places.slice(250);
        if (rest.length) {
          line.append(" ");
          open(make("details", "", line), say("more", rest.length), (parent) => write(rest, parent));
        } else line.append(".");
        if (entry.citations.length) {
          open(make("details", "", line), say("cited"), (parent) => {
            cite(entry, parent);
          });
        }
      }
      if (!data.news[day]) make("p", say("silence"), list);
    };

    const show = (day) => {
      day = Math.max(0, Math.min(last, day));
      if (day === shown) return;
      shown = day;
      slider.value = day;
      drawFront(day);
      drawPlaces(day);
      tell(day);
      closeTip();
      try { history.replaceState(null, "", "#" + code(day)); } catch { /* some browsers forbid it on files */ }
    };

    const stop = () => {
      clearInterval(timer);
      timer = 0;
      play.textContent = say("play");
      element("day").setAttribute("aria-live", "polite");
    };

    const start = () => {
      if (shown === last) show(0);
      play.textContent = say("stop");
      element("day").setAttribute("aria-live", "off");
      const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
      // Of more than a year, play only what changes.
      const step = () => (data.count > 400 ? after(shown) ?? last : shown + 1);
      timer = setInterval(() => { show(step()); if (shown === last) stop(); }, isStill ? 2000 : 700);
    };

    const toggle = () => (timer ? stop() : start());
    const go = (day) => { if (timer) stop(); show(day); };

    slider.addEventListener("input", () => go(+slider.value));
    play.addEventListener("click", toggle);
    element("back").addEventListener("click", () => go(shown - 1));
    element("next").addEventListener("click", () => go(shown + 1));
    element("before").addEventListener("click", () => go(before(shown)));
    element("after").addEventListener("click", () => go(after(shown)));

    document.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 };
      const isButton = event.target.closest("button, summary, a");
      if (event.key === " " && !isButton) toggle();
      else if (event.key === "+" || event.key === "=") look(zoom * 2);
      else if (event.key === "-") look(zoom / 2);
      else if (event.key === "Home") go(0);
      else if (event.key === "End") go(last);
      else if (event.key === "Escape") closeTip();
      else if (event.key in steps && (event.target === slider || !/Down|Up/.test(event.key))) go(shown + steps[event.key]);
      else return;
      event.preventDefault();
    });

    const fromAddress = () => {
      const day = Math.round((Date.parse(location.hash.slice(1)) - date(0)) / 86_400_000);
      return day >= 0 && day <= last ? day : 0;
    };
    addEventListener("hashchange", () => go(fromAddress()));
    document.documentElement.classList.add("has-script");
    show(fromAddress());
  })();

  """
