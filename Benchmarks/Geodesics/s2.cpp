// S2 on its sphere, as a worker of `bench.py`:
//
//   s2 nearest|events FOLDER OUTPUT
//
// Nearest: an index of the line, made beforehand. Events: the index of each day is made and asked, all of it measured.
#include <s2/mutable_s2shape_index.h>
#include <s2/s2closest_edge_query.h>
#include <s2/s2contains_point_query.h>
#include <s2/s2latlng.h>
#include <s2/s2lax_polygon_shape.h>
#include <s2/s2lax_polyline_shape.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <vector>

static const double radius = 6371008.8;

static std::vector<double> numbers(const std::string &path) {
  FILE *file = fopen(path.c_str(), "rb");
  if (!file) exit(66);
  fseek(file, 0, SEEK_END);
  std::vector<double> all(ftell(file) / 8);
  rewind(file);
  if (fread(all.data(), 8, all.size(), file) != all.size()) exit(66);
  fclose(file);
  return all;
}

static S2Point point(const double *p) { return S2LatLng::FromDegrees(p[0], p[1]).ToPoint(); }

static std::vector<S2Point> points(const double *p, size_t count) {
  std::vector<S2Point> all;
  for (size_t i = 0; i < count; i++) all.push_back(point(p + 2 * i));
  return all;
}

static double meters(S2ClosestEdgeQuery &query, const S2Point &place) {
  S2ClosestEdgeQuery::PointTarget target(place);
  return query.GetDistance(&target).ToAngle().radians() * radius;
}

static void serve(
    std::vector<double> &answers, size_t count, const char *output, const std::function<void()> &answer) {
  answer();
  FILE *file = fopen(output, "wb");
  if (!file || fwrite(answers.data(), 8, answers.size(), file) != answers.size()) exit(73);
  fclose(file);
  printf("ready\n");
  fflush(stdout);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    clock_t start = clock();
    answer();
    printf("%zu %.9f\n", count, double(clock() - start) / CLOCKS_PER_SEC);
    fflush(stdout);
  }
}

int main(int count, char **words) {
  if (count != 4) return 64;
  std::string work = words[1], folder = words[2];
  if (work == "nearest") {
    std::vector<double> line = numbers(folder + "/line.f64"), places = numbers(folder + "/queries.f64");
    std::vector<S2Point> queries = points(places.data(), places.size() / 2);
    MutableS2ShapeIndex index;
    index.Add(std::make_unique<S2LaxPolylineShape>(points(line.data(), line.size() / 2)));
    index.ForceBuild();
    S2ClosestEdgeQuery query(&index);
    std::vector<double> answers(queries.size());
    serve(answers, answers.size(), words[3], [&] {
      for (size_t i = 0; i < queries.size(); i++) answers[i] = meters(query, queries[i]);
    });
  } else {
    std::vector<double> rings = numbers(folder + "/rings.f64"), events = numbers(folder + "/events.f64");
    size_t days = std::min<size_t>(rings.size() / 10002, 40);  // the rate is that of a day, and these take seconds
    size_t asked = 0;
    std::vector<std::vector<size_t>> members(days);
    for (size_t i = 0; i < events.size() / 3; i++) {
      size_t day = (size_t)events[3 * i + 2];
      if (day < days) members[day].push_back(i), asked++;
    }
    std::vector<double> answers(events.size() / 3, NAN);
    serve(answers, asked, words[3], [&] {
      for (size_t day = 0; day < days; day++) {
        MutableS2ShapeIndex index;
        index.Add(std::make_unique<S2LaxPolygonShape>(
            std::vector<std::vector<S2Point>>{points(&rings[10002 * day], 5000)}));
        S2ClosestEdgeQuery query(&index);
        query.mutable_options()->set_include_interiors(false);
        auto inside = MakeS2ContainsPointQuery(&index);
        for (size_t i : members[day]) {
          S2Point place = point(&events[3 * i]);
          answers[i] = meters(query, place) * (inside.Contains(place) ? -1 : 1);
        }
      }
    });
  }
}
