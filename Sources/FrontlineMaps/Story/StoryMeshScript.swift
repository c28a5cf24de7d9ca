/// The part of the script that draws the front, the band and the grounds of a day from the net, as `FrontMesh` and
/// `FrontTrace` make them: a front runs between the middles of the edges whose ends differ.
let storyMeshScript = """
      // Whole numbers that are written each less the one before.
      const summed = (differences) => {
        let sum = 0;
        return Int32Array.from(differences, (difference) => (sum += difference));
      };

      // What draws a day of a net; null: fronts are given as they are drawn.
      const drawMesh = data.mesh && (() => {
        const x = summed(data.mesh.x), y = summed(data.mesh.y), count = x.length;
        const corners = summed(data.mesh.triangles);
        const sides = Int8Array.from(data.mesh.sides, (side) => (side.length ? side[1] : side));
        const turning = data.mesh.sides.map((side, vertex) => [vertex, side]).filter(([, side]) => side.length);
        const stands = new Uint8Array(corners.length / 3).fill(1);
        const sideCount = document.querySelectorAll(".ground").length;

        // A point is the middle of two vertices, or one of them twice, or of three: a triangle, numbered from -1 downward.
        const middle = (a, b) => (a < b ? a * count + b : b * count + a);
        // Edges that the front crosses elsewhere than in their middles.
      const aside = data.mesh.aside.map(([a, b, runs]) => [middle(a, b), runs]), moved = new Map();
      const text = (point) => {
        if (moved.has(point)) return moved.get(point);
          if (point < 0) {
            const [a, b, c] = corners.subarray(-3 * point - 3, -3 * point);
            return Math.round((x[a] + x[b] + x[c]) / 3) / 10 + " " + Math.round((y[a] + y[b] + y[c]) / 3) / 10;
          }
          const a = Math.floor(point / count), b = point % count;
          return Math.round((x[a] + x[b]) / 2) / 10 + " " + Math.round((y[a] + y[b]) / 2) / 10;
        };

        // Edges of grounds that lie side by side: of two that run against each other nothing is left.
        class Outline {
          constructor() { this.next = new Map(); }
          add(from, to) {
            const back = this.next.get(to), at = back ? back.indexOf(from) : -1;
            if (at >= 0) {
              back.splice(at, 1);
              if (!back.length) this.next.delete(to);
            } else if (this.next.has(from)) this.next.get(from).push(to);
            else this.next.set(from, [to]);
          }
          path() {
            let path = "";
            for (const [start, ends] of this.next) {
              while (ends.length) {
                path += "M" + text(start);
                for (let point = ends.pop(); point !== undefined; point = this.next.get(point)?.pop()) {
                  if (point === start) break;
                  path += "L" + text(point);
                }
                path += "z";
              }
            }
            return path;
          }
        }

        return (day) => {
          for (const [vertex, runs] of turning) sides[vertex] = valueOn(runs, day);
          for (const [number, runs] of data.mesh.passing) stands[number] = runs[0] > day ? 0 : valueOn(runs, day);
          moved.clear();
        for (const [point, runs] of aside) {
          const place = runs[0] > day ? null : valueOn(runs, day);
          if (place) moved.set(point, place[0] / 10 + " " + place[1] / 10);
        }
        const grounds = Array.from({ length: sideCount }, () => new Outline());
          const band = new Outline();
          let front = "";
          const cross = (side, other, from, to) => {
            grounds[side].add(from, to);
            grounds[other].add(to, from);
            front += "M" + text(from) + "L" + text(to);
          };
          for (let i = 0; i < corners.length; i += 3) {
            if (!stands[i / 3]) continue;
            const p = corners[i], q = corners[i + 1], r = corners[i + 2];
            const s = sides[p], t = sides[q];
            if (r < 0) {
              // An edge of the hull, the net on its left.
              const from = middle(p, p), to = middle(q, q), half = middle(p, q);
              if (s >= 0 && t >= 0 && s !== t) {
                grounds[s].add(from, half);
                grounds[t].add(half, to);
              } else if (s >= 0 || t >= 0) grounds[Math.max(s, t)].add(from, to);
              continue;
            }
            const u = sides[r];
            if (s === t && t === u && s >= 0) continue;
            const all = [p, q, r], of = [s, t, u];
            for (let k = 0; k < 3; k++) {
              const a = all[k], b = all[(k + 1) % 3];
              band.add(middle(a, a), middle(b, b));
            }
            const contested = (s < 0) + (t < 0) + (u < 0);
            if (contested === 2) {
              const k = of.findIndex((side) => side >= 0), a = all[(k + 1) % 3], b = all[(k + 2) % 3];
              grounds[of[k]].add(middle(a, a), middle(b, b));
            } else if (contested === 1) {
              const k = of.findIndex((side) => side < 0), a = (k + 1) % 3, b = (k + 2) % 3;
              if (of[a] !== of[b]) cross(of[a], of[b], middle(all[a], all[b]), middle(all[k], all[k]));
            } else if (!contested && s !== t && t !== u && u !== s) {
              for (let k = 0; k < 3; k++) {
                cross(of[k], of[(k + 1) % 3], middle(all[k], all[(k + 1) % 3]), -1 - i / 3);
              }
            } else if (!contested) {
              const k = t === u ? 0 : u === s ? 1 : 2, a = (k + 1) % 3, b = (k + 2) % 3;
              cross(of[k], of[a], middle(all[k], all[a]), middle(all[k], all[b]));
            }
          }
          return { grounds: grounds.map((ground) => ground.path()), band: band.path(), front };
        };
      })();

  """
