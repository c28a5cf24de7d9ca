/// The part of the script that zooms and pans the map, and writes more names the nearer one looks.
let storyViewScript = """
      const view = element("view"), frame = svg.querySelector(".frame");
      const [width, height] = [+frame.getAttribute("width"), +frame.getAttribute("height")];
      const names = document.createElementNS(svg.namespaceURI, "g");
      names.setAttribute("class", "words near-words");
      frame.parentNode.appendChild(names);
      const pen = document.createElement("canvas").getContext("2d");
      const order = Array.from(places.names.keys()).sort((a, b) => places.ranks[a] - places.ranks[b] || a - b);
      const dotted = document.querySelectorAll(".villages"), dotWidth = +villages.getAttribute("stroke-width");
      let zoom = 1, left = 0, top = 0, writing = 0;

      // Pixels of the drawing to one of the screen.
      const unit = () => svg.viewBox.baseVal.width / (svg.getBoundingClientRect().width || 1);

      // The names of places in sight, cities first, as many as there is room for; then the scale.
      const writeNames = () => {
        names.replaceChildren();
        if (zoom === 1) return;
        const size = 13 * unit(), boxes = [];
        pen.font = "600 100px " + getComputedStyle(svg).fontFamily;
        const write = (text, x, y, style) => {
          const name = document.createElementNS(svg.namespaceURI, "text");
          for (const [key, value] of [["class", style], ["x", x], ["y", y], ["font-size", size]]) name.setAttribute(key, value);
          name.textContent = text;
          names.appendChild(name);
        };
        // A length of 1, 2 or 5 that takes about a seventh of the frame.
        const most = data.kilometers * width / zoom / 7, power = 10 ** Math.floor(Math.log10(most));
        const length = [5, 2, 1].find((step) => step * power <= most) * power;
        const bar = document.createElementNS(svg.namespaceURI, "path");
        bar.setAttribute("class", "front");
        bar.setAttribute("d", "M" + size + " " + (height - size) + "h" + length / data.kilometers * zoom);
        names.appendChild(bar);
        write(say("kilometers", +length.toPrecision(1)), size, height - 1.6 * size, "town-name");
        boxes.push([0, height - 3 * size, size * 8, height]);
        for (const place of order) {
          if (boxes.length > 90) break;
          const x = places.x[place] / 10 * zoom + left, y = places.y[place] / 10 * zoom + top;
          if (x < 0 || y < size || x > width || y > height) continue;
          const text = places.names[place], from = x + 0.6 * size;
          const box = [from - size / 2, y - 0.8 * size, from + pen.measureText(text).width * size / 100 + size / 2, y + 0.7 * size];
          if (box[2] > width || boxes.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) continue;
          boxes.push(box);
          write(text, from, y + 0.35 * size, ["city", "town", "village"][places.ranks[place]] + "-name");
        }
      };

      // Looks `scale` times as near as the whole, so that a point of the frame stays where it is.
      const look = (scale, x = width / 2, y = height / 2) => {
        scale = Math.max(1, Math.min(40, scale));
        left = x - (x - left) * scale / zoom;
        top = y - (y - top) * scale / zoom;
        zoom = scale;
        settle();
      };
      const settle = () => {
        left = Math.max(width * (1 - zoom), Math.min(0, left));
        top = Math.max(height * (1 - zoom), Math.min(0, top));
        view.setAttribute("transform", "translate(" + left + " " + top + ") scale(" + zoom + ")");
        svg.classList.toggle("zoomed", zoom > 1);
        svg.style.setProperty("--thin", 1 / zoom);
        svg.style.setProperty("--dot", 1 / Math.sqrt(zoom));
        element("hatch").setAttribute("patternTransform", "rotate(45) scale(" + 1 / zoom + ")");
      for (const group of dotted) group.setAttribute("stroke-width", dotWidth / Math.sqrt(zoom));
        element("wider").disabled = zoom === 1;
        // Names wait until the map is still.
        names.replaceChildren();
        clearTimeout(writing);
        writing = setTimeout(writeNames, 120);
      };
      // A point of the screen in the frame.
      const inFrame = (event) => {
        const box = frame.getBoundingClientRect();
        return [(event.clientX - box.left) / box.width * width, (event.clientY - box.top) / box.height * height];
      };
      element("nearer").addEventListener("click", () => look(zoom * 2));
      element("wider").addEventListener("click", () => look(zoom / 2));
      svg.addEventListener("dblclick", (event) => look(zoom * 2, ...inFrame(event)));
      svg.addEventListener("wheel", (event) => {
        // Of the whole map a wheel alone scrolls the page.
        if (zoom === 1 && !event.ctrlKey) return;
        event.preventDefault();
        look(zoom * 2 ** (-event.deltaY / 200), ...inFrame(event));
      }, { passive: false });
      const fingers = new Map();
      svg.addEventListener("pointerdown", (event) => fingers.set(event.pointerId, inFrame(event)));
      for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
        svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
      }
      svg.addEventListener("pointermove", (event) => {
        if (!fingers.has(event.pointerId)) return;
        const [x, y] = inFrame(event), [oldX, oldY] = fingers.get(event.pointerId);
        fingers.set(event.pointerId, [x, y]);
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
        if (other) look(zoom * Math.hypot(x - other[0], y - other[1]) / (Math.hypot(oldX - other[0], oldY - other[1]) || 1), ...other);
        else if (zoom > 1) { left += x - oldX; top += y - oldY; settle(); }
      });

  """
