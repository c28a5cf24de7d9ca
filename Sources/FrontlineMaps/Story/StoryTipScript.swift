/// The part of the script that tells of the place under the pointer: its name, who held it, and what was said of it.
let storyTipScript = """
      const make = (name, text, parent) => {
        const made = document.createElement(name);
        made.textContent = text;
        parent.appendChild(made);
        return made;
      };

      const nameOf = (place) => (place < 0 ? data.names[-1 - place]
        : places.ranks[place] < 2 ? say("ofKind", places.names[place], say(["city", "town"][places.ranks[place]]))
        : places.names[place]);

      // A text that leads to an address, where there is one.
      const named = (text, address, parent) => {
        if (!address) return parent.append(text);
        const link = make("a", text, parent);
        link.href = address;
        link.target = "_blank";
        link.rel = "noopener noreferrer";
      };

      // The citations of an entry; addresses in them are links.
      const cite = (entry, parent) => entry.citations.forEach((number, i) => {
        if (i) parent.append("; ");
        for (const part of data.citations[number].split(/(https?:\\/\\/[^\\s<>"]*[^\\s<>".,;:)])/)) {
          named(part, /^https?:/.test(part) && part, parent);
        }
      });

      // For each place the days on which it is spoken of, with what is said.
      const said = new Map();
      for (const [day, entries] of Object.entries(data.news)) {
        for (const entry of entries) {
          for (const place of entry.places) {
            if (!said.has(place)) said.set(place, []);
            said.get(place).push([+day, entry]);
          }
        }
      }

      const tip = element("tip");
      let tipped = -1, isKept = false;
      const closeTip = () => {
        tip.hidden = true;
        tipped = -1;
        isKept = false;
      };

      // The place next to a point of the frame, cities before villages; -1: none within a finger.
      const placeAt = (x, y) => {
        const reach = 16 * unit();
        let best = reach, found = -1;
        for (let place = 0; place < places.names.length; place++) {
          const away = Math.hypot(places.x[place] / 10 * zoom + left - x, places.y[place] / 10 * zoom + top - y)
            + places.ranks[place] * unit() * 2;
          if (away < best) [best, found] = [away, place];
        }
        return found;
      };

      const openTip = (place, event, keep) => {
        tip.replaceChildren();
        make("strong", nameOf(place), tip);
        const state = valueOn(runsOf.get(place) || [0, data.places.states[place]], shown);
        const held = make("p", "", tip);
        make("i", "\u{25CF} ", held).className = "key p" + state;
        held.append(state < data.states.length - 2 ? say("heldBy", data.states[state]) : data.states[state]);
        const all = said.get(place) || [], past = all.filter(([day]) => day <= shown);
        for (const [day, entry] of keep ? all : past.slice(-1)) {
          const line = make("p", "", tip);
          make("a", code(day), line).href = "#" + code(day);
          line.append(", ");
          named(entry.source, data.links[entry.source], line);
          line.append(": " + entry.words);
          if (keep && entry.citations.length) {
            line.append(". ");
            cite(entry, make("small", "", line));
          }
        }
        if (!keep && all.length > 1) make("p", say("clickForAll", all.length), tip).className = "more";
        tip.hidden = false;
        [tipped, isKept] = [place, keep];
        const box = svg.closest(".seen").getBoundingClientRect();
        const x = event.clientX - box.left, y = event.clientY - box.top;
        tip.style.left = Math.max(0, Math.min(x + 12, box.width - tip.offsetWidth)) + "px";
        tip.style.top = Math.max(0, y + 14 + tip.offsetHeight > box.height ? y - 10 - tip.offsetHeight : y + 14) + "px";
      };

      svg.addEventListener("pointermove", (event) => {
        if (event.pointerType !== "mouse" || event.buttons || isKept) return;
        const place = placeAt(...inFrame(event));
        if (place < 0) closeTip();
        else if (place !== tipped) openTip(place, event, false);
      });
      svg.addEventListener("pointerleave", () => { if (!isKept) closeTip(); });
      let pressed = [0, 0];
      svg.addEventListener("pointerdown", (event) => { pressed = [event.clientX, event.clientY]; });
      svg.addEventListener("click", (event) => {
        if (Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > 6) return;
        const place = placeAt(...inFrame(event));
        if (place < 0) closeTip();
        else openTip(place, event, true);
      });

  """
