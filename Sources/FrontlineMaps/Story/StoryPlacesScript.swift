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
      // The villages that change stand in squares; those of one square and one state are one path.
      const squares = new Map();
      const villages = element("villages");
      villages.replaceChildren();
      data.dots.slice(moving.length).forEach((runs, i) => {
        const place = changing[moving.length + i];
        const key = Math.floor(places.x[place] / 500) + " " + Math.floor(places.y[place] / 500);
        if (!squares.has(key)) squares.set(key, { dots: [], paths: new Map() });
        squares.get(key).dots.push([place, runs]);
      });

      const drawVillages = (day) => {
        for (const { dots, paths } of squares.values()) {
          const lines = new Map();
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
        let rings = "";
        for (const entry of data.news[day] || []) {
          for (const place of entry.places) {
            if (place < 0) continue;
            rings += "M" + (places.x[place] / 10 - 6) + " " + places.y[place] / 10 + "a6 6 0 1 0 12 0a6 6 0 1 0-12 0";
          }
        }
        set(element("marks"), "d", rings);
      };

  """
