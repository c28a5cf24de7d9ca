/// The part of the script that draws a day: the front, the dots and the roads.
let storyPlacesScript = """
      // Parts that have the value already are left alone.
      const set = (element, name, value) => {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      };

      let drawn;
      const drawFront = (day) => {
        const number = valueOn(data.drawing, day);
        if (number === drawn) return;
        drawn = number;
        const drawing = (number === null ? null : drawMesh ? drawMesh(day) : data.drawings[number])
          || { grounds: [], band: "", front: "" };
        for (let side = 0; element("ground" + side); side++) {
          set(element("ground" + side), "d", drawing.grounds[side] || "");
        }
        set(element("band"), "d", drawing.band);
        set(element("front"), "d", drawing.front);
        set(element("front-case"), "d", drawing.front);
      };
      // What the script draws ends at the border of the area of interest.
      if (drawMesh) {
        document.querySelectorAll(".ground, #band, #front, #front-case").forEach((part) => {
          part.setAttribute("clip-path", "url(#area)");
        });
      }

      const places = { x: summed(data.places.x), y: summed(data.places.y), ranks: data.places.ranks, names: data.places.names };
      const changing = summed(data.moving);
      // The villages stand in squares; those of one square and one state are one path, which is quick to paint.
      const squares = new Map();
      const villages = document.querySelector(".villages");
      document.querySelectorAll(".villages").forEach((group) => group.replaceChildren());
      const runsOf = new Map(data.dots.map((runs, i) => [changing[i], runs]));
      data.places.states.forEach((state, place) => {
        if (places.ranks[place] !== "2") return;
        const runs = runsOf.get(place) || [0, state];
        const key = Math.floor(places.x[place] / 500) + " " + Math.floor(places.y[place] / 500);
        if (!squares.has(key)) squares.set(key, { dots: [], paths: new Map(), changes: true });
        squares.get(key).dots.push([place, runs]);
      });

      const drawVillages = (day) => {
        for (const square of squares.values()) {
          if (!square.changes) continue;
          const { dots, paths } = square, lines = new Map();
          square.changes = dots.some(([, runs]) => runs.length > 2);
          for (const [place, runs] of dots) {
            const state = valueOn(runs, day);
            lines.set(state, (lines.get(state) || "") + "M" + places.x[place] / 10 + " " + places.y[place] / 10 + "h0");
          }
          for (const [state, path] of paths) if (!lines.has(state)) set(path, "d", "");
          for (const [state, line] of lines) {
            if (!paths.has(state)) {
              const path = document.createElementNS(svg.namespaceURI, "path");
              path.setAttribute("class", "v p" + state);
              paths.set(state, villages.appendChild(path));
            }
            set(paths.get(state), "d", line);
          }
        }
      };

      const drawPlaces = (day) => {
        Array.from(moving).forEach((dot, i) => set(dot, "class", kinds[i] + " p" + valueOn(data.dots[i], day)));
        drawVillages(day);
        data.roads.forEach((runs, i) => {
          const state = data.roadStates[valueOn(runs, day)];
          roads[i].setAttribute("class", "road " + state.name);
          roads[i].firstElementChild.textContent = roads[i].dataset.name + ": " + state.words;
          cases[i].setAttribute("class", "road-case " + state.name);
        });
        // A ring about each place that is spoken of, unless those are too many to tell anything.
        let rings = "";
        const told = (data.news[day] || []).flatMap((entry) => entry.places).filter((place) => place >= 0);
        if (told.length <= 1000) {
          for (const place of told) {
            rings += "M" + (places.x[place] / 10 - 6) + " " + places.y[place] / 10 + "a6 6 0 1 0 12 0a6 6 0 1 0-12 0";
          }
        }
        set(element("marks"), "d", rings);
      };

  """
