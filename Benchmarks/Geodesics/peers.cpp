// The peers in C and C++ (PROJ, GeographicLib), the inputs that all share, and the truth: what `bench.py` drives.
//
//   peers make FOLDER                        the inputs
//   peers truth ROW INPUT OUTPUT SAMPLE      the first SAMPLE answers in long double
//   peers work PEER ROW INPUT OUTPUT         answers once into OUTPUT, then once more for each line read
#include <GeographicLib/Geodesic.hpp>
#include <geodesic.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

extern "C" {
#include "Truth.h"
}

using Numbers = std::vector<double>;

static uint64_t state = 1991;
static double random_number() {  // SplitMix64
  uint64_t z = state += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return ((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static geod_geodesic wgs84;

static Numbers read_file(const std::string &path) {
  FILE *file = fopen(path.c_str(), "rb");
  if (!file) {
    fprintf(stderr, "peers: %s cannot be read.\n", path.c_str());
    exit(66);
  }
  fseek(file, 0, SEEK_END);
  Numbers numbers(ftell(file) / 8);
  rewind(file);
  if (fread(numbers.data(), 8, numbers.size(), file) != numbers.size()) exit(66);
  fclose(file);
  return numbers;
}

static void write_file(const std::string &path, const Numbers &numbers) {
  FILE *file = fopen(path.c_str(), "wb");
  if (!file || fwrite(numbers.data(), 8, numbers.size(), file) != numbers.size()) exit(73);
  fclose(file);
}

static void make(const std::string &folder) {
  Numbers near, far, line, queries;
  for (int i = 0; i < 200000; i++) {
    double lat = asin(2 * random_number() - 1) * 180 / M_PI, lon = 360 * random_number() - 180, end[3];
    geod_direct(&wgs84, lat, lon, 360 * random_number(), 1e6 * random_number(), end, end + 1, end + 2);
    near.insert(near.end(), {lat, lon, end[0], end[1]});
    far.insert(far.end(), {lat, lon, asin(2 * random_number() - 1) * 180 / M_PI, 360 * random_number() - 180});
  }
  // A line of 10,000 vertices that wanders through a box of 190 km by 170 km, some 110 m an edge.
  double at[3] = {39.7, 46.6, 0}, course = 0;
  line = {at[0], at[1]};
  while (line.size() < 20000) {
    course += 50 * random_number() - 25;
    double next[3];
    geod_direct(&wgs84, at[0], at[1], course, 20 + 180 * random_number(), next, next + 1, next + 2);
    if (next[0] < 38.9 || next[0] > 40.5 || next[1] < 45.6 || next[1] > 47.7) {
      course += 120;
      continue;
    }
    memcpy(at, next, sizeof at);
    line.insert(line.end(), {at[0], at[1]});
  }
  for (int i = 0; i < 200000; i++) {
    queries.insert(queries.end(), {38.9 + 1.6 * random_number(), 45.6 + 2.1 * random_number()});
  }
  write_file(folder + "/near.f64", near);
  write_file(folder + "/far.f64", far);
  write_file(folder + "/line.f64", line);
  write_file(folder + "/queries.f64", queries);
}

/// The least distance to a line of edges no longer than 300 m, by every edge that may be the nearest, in golden
/// sections down to a nanometre's worth. Edges are geodesics, or straight in longitude and latitude.
static double truth_nearest(const double *line, size_t vertices, bool geodesic, double lat, double lon) {
  Numbers ends(vertices);
  double least = 1e9;
  for (size_t i = 0; i < vertices; i++) {
    geod_inverse(&wgs84, lat, lon, line[2 * i], line[2 * i + 1], &ends[i], 0, 0);
    least = fmin(least, ends[i]);
  }
  L best = 1e9L;
  for (size_t i = 0; i + 1 < vertices; i++) {
    if (fmin(ends[i], ends[i + 1]) > least + 300) continue;
    const double *a = line + 2 * i, *b = a + 2;
    geod_geodesicline path;
    geod_inverseline(&path, &wgs84, a[0], a[1], b[0], b[1], 0);
    auto distance = [&](L t) {
      if (!geodesic) return truth_inverse(lat, lon, a[0] + t * ((L)b[0] - a[0]), a[1] + t * ((L)b[1] - a[1])).meters;
      double p[3];
      geod_position(&path, (double)t * path.s13, p, p + 1, p + 2);
      return truth_inverse(lat, lon, p[0], p[1]).meters;
    };
    L low = 0, high = 1;
    for (int step = 0; step < 45; step++) {
      L one = low + (high - low) * 0.382L, other = low + (high - low) * 0.618L;
      (distance(one) < distance(other) ? high : low) = distance(one) < distance(other) ? other : one;
    }
    best = fminl(best, fminl(distance((low + high) / 2), fminl(distance(0), distance(1))));
  }
  return (double)best;
}

/// Whether a place lies inside a ring on the plane of longitude and latitude, by the edges north of it.
static bool truth_inside(const double *ring, size_t vertices, double lat, double lon) {
  bool inside = false;
  for (size_t i = 0; i + 1 < vertices; i++) {
    const double *a = ring + 2 * i, *b = a + 2;
    if ((a[1] <= lon) == (b[1] <= lon)) continue;
    L turn = ((L)b[1] - a[1]) * ((L)lat - a[0]) - ((L)b[0] - a[0]) * ((L)lon - a[1]);
    if ((turn < 0) == (b[1] > a[1])) inside = !inside;
  }
  return inside;
}

static void truth(const std::string &row, const std::string &folder, const std::string &output, size_t sample) {
  Numbers answers;
  if (row == "nearest") {
    Numbers line = read_file(folder + "/line.f64"), queries = read_file(folder + "/queries.f64");
    for (size_t i = 0; i < sample; i++) {
      answers.push_back(truth_nearest(line.data(), line.size() / 2, true, queries[2 * i], queries[2 * i + 1]));
    }
  } else if (row == "events") {
    Numbers rings = read_file(folder + "/rings.f64"), events = read_file(folder + "/events.f64");
    for (size_t i = 0; i < sample; i++) {
      const double *e = &events[3 * i], *ring = &rings[10002 * (size_t)e[2]];
      answers.push_back(truth_nearest(ring, 5001, false, e[0], e[1]) * (truth_inside(ring, 5001, e[0], e[1]) ? -1 : 1));
    }
  } else {
    Numbers pairs = read_file(folder + "/" + row + ".f64");
    for (size_t i = 0; i < sample; i++) {
      const double *p = &pairs[4 * i];
      Truth t = truth_inverse(p[0], p[1], p[2], p[3]);
      answers.push_back(t.converged ? (double)t.meters : NAN);
    }
  }
  write_file(output, answers);
}

template <class Answer> static void work(const std::string &output, size_t count, Answer answer) {
  Numbers answers(count);
  answer(answers.data());
  write_file(output, answers);
  printf("ready\n");
  fflush(stdout);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    clock_t start = clock();
    answer(answers.data());
    printf("%zu %.9f\n", count, double(clock() - start) / CLOCKS_PER_SEC);
    fflush(stdout);
  }
}

int main(int count, char **words) {
  geod_init(&wgs84, 6378137, 1 / 298.257223563);
  truth_setup();
  std::string verb = count > 1 ? words[1] : "";
  if (verb == "make") {
    make(words[2]);
  } else if (verb == "truth") {
    truth(words[2], words[3], words[4], atoi(words[5]));
  } else if (verb == "work") {
    std::string peer = words[2], row = words[3];
    Numbers pairs = read_file(words[4]);
    size_t n = pairs.size() / 4;
    bool azimuths = row == "azimuths";
    if (peer == "proj") {
      work(words[5], n, [&](double *out) {
        double a, b;
        for (size_t i = 0; i < n; i++) {
          const double *p = &pairs[4 * i];
          geod_inverse(&wgs84, p[0], p[1], p[2], p[3], out + i, azimuths ? &a : 0, azimuths ? &b : 0);
        }
      });
    } else {
      const GeographicLib::Geodesic &earth = GeographicLib::Geodesic::WGS84();
      work(words[5], n, [&](double *out) {
        double a, b;
        for (size_t i = 0; i < n; i++) {
          const double *p = &pairs[4 * i];
          if (azimuths) {
            earth.Inverse(p[0], p[1], p[2], p[3], out[i], a, b);
          } else {
            earth.Inverse(p[0], p[1], p[2], p[3], out[i]);
          }
        }
      });
    }
  }
}
