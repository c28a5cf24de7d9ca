/// The script of the map: steps through the days, and asks the service for what it shows.
enum MapScript {
  static let javascript = #"""
    "use strict";
    (async () => {
      const base = document.body.dataset.base;
      const $ = (id) => document.getElementById(id);
      const get = async (path) => {
        const answer = await fetch(base + path, { headers: { Accept: "application/json" } });
        const body = await answer.json();
        if (!answer.ok) throw new Error(body.description || answer.statusText);
        return body;
      };
      const start = await get("/map/start");
      const dayOf = (text) => Math.round(Date.parse(text + "T00:00:00Z") / 86400000);
      const textOf = (number) => new Date(number * 86400000).toISOString().slice(0, 10);
      const first = dayOf(start.first || start.day), last = dayOf(start.last || start.day);
      const dark = matchMedia("(prefers-color-scheme: dark)").matches;

      // The address holds the day and the view: #2020-10-29/8.5/39.75/46.75
      const parts = location.hash.slice(1).split("/");
      let day = /^\d{4}-\d\d-\d\d$/.test(parts[0]) ? dayOf(parts[0]) : dayOf(start.day);
      day = Math.min(Math.max(day, first), last);
      const view = parts.slice(1).map(Number);
      $("day").min = first;
      $("day").max = last;

      const element = (name, text) => {
        const made = document.createElement(name);
        made.textContent = text;
        return made;
      };
      const nameOf = (id) => start.names[id] || id || "nobody known";
      const anyOf = (pairs, key, other) => pairs.length ? ["match", key, ...pairs, other] : other;
      const colorPairs = Object.entries(start.colors).flat();
      const color = (key) => anyOf(colorPairs, ["coalesce", ["get", key], ""], "#8c8c8c");

      // MARK: the map, or the picture
      let map = null;
      const works = () => {
        try {
          const canvas = document.createElement("canvas");
          return Boolean(window.maplibregl && (canvas.getContext("webgl2") || canvas.getContext("webgl")));
        } catch { return false; }
      };
      const tiles = (text) => base + "/tiles/WebMercatorQuad/{z}/{y}/{x}" + (text ? "?datetime=" + text : "");
      const ofDay = (text) => ["all",
        ["any", ["!", ["has", "from"]], ["<=", ["get", "from"], text]],
        ["any", ["!", ["has", "to"]], [">=", ["get", "to"], text]]];
      const layers = (text) => [
        { id: "ground", type: "background", paint: { "background-color": dark ? "#2a2c2f" : "#f3f1ea" } },
        { id: "territory", type: "fill", source: "front", "source-layer": "control_areas",
          filter: ["==", ["get", "part"], "behind the front"],
          paint: { "fill-color": color("side"), "fill-opacity": 0.28 } },
        { id: "districts", type: "line", source: "atlas", "source-layer": "districts",
          paint: { "line-color": dark ? "#777" : "#9a968a", "line-width": 0.7 } },
        { id: "routes", type: "line", source: "atlas", "source-layer": "routes",
          paint: { "line-color": dark ? "#c9b27a" : "#8a6d1f", "line-width": 1.5, "line-dasharray": [3, 1] } },
        { id: "fronts", type: "line", source: "front", "source-layer": "fronts",
          paint: { "line-color": dark ? "#fff" : "#1b1b1b", "line-width": 2 } },
        { id: "places", type: "circle", source: "atlas", "source-layer": "control", filter: ofDay(text),
          paint: { "circle-color": color("party"), "circle-stroke-color": dark ? "#000" : "#fff",
            "circle-stroke-width": 0.6,
            "circle-radius": ["match", ["get", "kind"], "city", 6, "town", 4.5, 2.6] } },
        { id: "rings", type: "line", source: "rings",
          paint: { "line-color": "#b3261e", "line-width": 1.5, "line-dasharray": [2, 2] } },
      ];
      const nothing = { type: "FeatureCollection", features: [] };
      const makeMap = () => {
        const [west, south, east, north] = start.box;
        const options = {
          container: "map", attributionControl: { customAttribution: start.attribution },
          bounds: [[west, south], [east, north]], fitBoundsOptions: { padding: 20 },
          style: { version: 8, sources: {
            atlas: { type: "vector", tiles: [tiles("")], maxzoom: 12 },
            front: { type: "vector", tiles: [tiles(textOf(day))], maxzoom: 12 },
            rings: { type: "geojson", data: nothing },
          }, layers: layers(textOf(day)) },
        };
        if (view.length === 3 && view.every(Number.isFinite)) {
          delete options.bounds;
          options.zoom = view[0];
          options.center = [view[2], view[1]];
        }
        map = new maplibregl.Map(options);
        window.atlasMap = map;
        map.getCanvas().setAttribute("aria-label", "Map of the day");
        map.addControl(new maplibregl.NavigationControl());
        map.addControl(new maplibregl.ScaleControl());
        for (const town of start.towns.slice(0, 25)) {
          const label = element("div", town.name);
          label.className = "town";
          new maplibregl.Marker({ element: label, anchor: "left", offset: [7, 0] }).setLngLat(town.at).addTo(map);
        }
        map.on("click", "places", (event) => choose(event.features[0].properties.settlement));
        map.on("mouseenter", "places", () => { map.getCanvas().style.cursor = "pointer"; });
        map.on("mouseleave", "places", () => { map.getCanvas().style.cursor = ""; });
        map.on("moveend", remember);
      };
      const remember = () => {
        let text = "#" + textOf(day);
        if (map) {
          const center = map.getCenter();
          text += "/" + [map.getZoom().toFixed(2), center.lat.toFixed(4), center.lng.toFixed(4)].join("/");
        }
        history.replaceState(null, "", text);
      };

      // MARK: the day
      let turn = 0;
      const news = async (text, mine) => {
        const found = await get("/collections/changes/items?limit=200&datetime=" + text);
        if (mine !== turn) return;
        const list = document.createElement("ul");
        for (const { properties: it } of found.features) {
          const item = element("li", "");
          const link = element("button", it.name);
          link.type = "button";
          link.addEventListener("click", () => choose(it.id));
          item.append(link, ` ${it.party ? "to " + nameOf(it.party) : it.state}, according to ${it.sources.join(", ")}`);
          list.append(item);
        }
        const count = found.numberMatched;
        $("news").replaceChildren(
          element("h3", count === 0 ? "No settlement changed hands by the claims." :
            `${count} ${count === 1 ? "settlement" : "settlements"} changed hands by the claims`), list);
      };
      const show = async () => {
        const text = textOf(day), mine = ++turn;
        $("day").value = day;
        $("day").setAttribute("aria-valuetext", text);
        $("heading").textContent = text;
        remember();
        if (map) {
          if (map.getLayer("places")) map.setFilter("places", ofDay(text));
          const source = map.getSource("front");
          if (source) source.setTiles([tiles(text)]);
        } else {
          picture(text);
        }
        try {
          await news(text, mine);
          if (chosen && mine === turn) await tell(mine);
        } catch (error) { $("status").textContent = error.message; }
      };
      const picture = (text) => {
        let image = $("map").querySelector("img");
        if (!image) {
          image = document.createElement("img");
          $("map").replaceChildren(image);
          // MapLibre makes its canvas a region that takes the keyboard; a picture wider than the screen has to be one too.
          const attributes = { role: "region", "aria-label": "Map of the day", tabindex: "0" };
          for (const [name, value] of Object.entries(attributes)) $("map").setAttribute(name, value);
        }
        image.src = base + "/map?on=" + text;
        image.alt = "Who held what on " + text + ", by the claims";
      };

      // MARK: a place
      let chosen = null;
      const choose = async (id) => {
        chosen = id;
        const mine = ++turn;
        try {
          await tell(mine);
          await rings();
        } catch (error) { $("status").textContent = error.message; }
      };
      const tell = async (mine) => {
        const text = textOf(day);
        const answer = await get(`/answers/control?place=${encodeURIComponent(chosen)}&on=${text}`);
        if (mine !== turn) return;
        const name = (answer.subject && answer.subject.name) || chosen;
        const list = document.createElement("ul");
        const claims = [["deciding", "decided by"], ["overruled", "overruled"]];
        for (const [key, words] of claims) {
          for (const claim of answer[key] || []) {
            list.append(element("li", `${words}: ${claim.source} ${claim.stance} ${nameOf(claim.party)}, ` +
              `reported ${claim.reported || claim.reported_on || "on an unknown day"}` +
              (claim.citation ? ` (${claim.citation})` : "")));
          }
        }
        const who = answer.state === "held" ? "held by " + nameOf(answer.party) : answer.state;
        $("place").replaceChildren(element("h3", `${name}: ${who}`), list);
        $("status").textContent = "";
      };
      const rings = async () => {
        const source = map && map.getSource("rings");
        if (!source) return;
        const radius = $("rings").value;
        if (!radius || !chosen) return source.setData(nothing);
        const shape = await get(`/answers/locate?f=geojson&phrase=${encodeURIComponent(radius + " km from " + chosen)}`);
        source.setData({ type: "FeatureCollection",
          features: shape.features.filter((each) => each.geometry && each.geometry.type !== "Point") });
      };

      // MARK: what the reader does
      const move = (steps) => {
        day = Math.min(Math.max(day + steps, first), last);
        return show();
      };
      $("day").addEventListener("input", () => { day = Number($("day").value); show(); });
      $("back").addEventListener("click", () => move(-1));
      $("on").addEventListener("click", () => move(1));
      $("rings").addEventListener("change", () => rings().catch((error) => { $("status").textContent = error.message; }));
      let timer = null;
      const play = () => {
        const isOn = timer !== null;
        if (isOn) clearInterval(timer);
        timer = isOn ? null : setInterval(() => { if (day < last) move(1); else play(); }, 700);
        $("play").textContent = isOn ? "Play" : "Pause";
        $("play").setAttribute("aria-pressed", String(!isOn));
      };
      $("play").addEventListener("click", play);
      document.addEventListener("keydown", (event) => {
        if (event.target.closest("input, select, button, textarea, .maplibregl-canvas")) return;
        if (event.key === "ArrowLeft") move(-1);
        else if (event.key === "ArrowRight") move(1);
        else if (event.key === " ") play();
        else return;
        event.preventDefault();
      });
      $("search").addEventListener("submit", async (event) => {
        event.preventDefault();
        try {
          const found = await get("/answers/place?place=" + encodeURIComponent($("name").value));
          if (map && Number.isFinite(found.longitude)) {
            map.jumpTo({ center: [found.longitude, found.latitude], zoom: Math.max(map.getZoom(), 9) });
          }
          if (found.id) await choose(found.id);
        } catch (error) { $("status").textContent = error.message; }
      });

      if (works()) {
        makeMap();
      } else {
        $("status").textContent = "This browser draws no WebGL map here; the picture of each day is shown.";
      }
      await show();
      document.body.dataset.ready = "true";
    })();
    """#
}
