import FrontlineGeometry
import FrontlineKernels
import FrontlinePROJ
import FrontlineTestSupport
import Testing

@testable import FrontlineGeodesy

/// The C kernels themselves, at each level that this machine has.
@Suite struct GeodesicKernelsTests {
  /// The kinds of GeographicLib's published test set (https://doi.org/10.5281/zenodo.32156), made anew.
  enum Kind: CaseIterable {
    case anywhere, short, tiny, meridional, equatorial, polar, nearlyAntipodal, antimeridian

    func pair(_ numbers: inout SeededGenerator) -> (Position, Position) {
      func any(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &numbers) }
      let a = Position(latitude: any(-90...90), longitude: any(-180...180))
      func beside(_ meters: Double) -> Position {
        let end = geodDirect(a, any(0...360), any(0...1) * meters)
        return Position(latitude: end.latitude, longitude: end.longitude)
      }
      switch self {
      case .anywhere: return (a, Position(latitude: any(-90...90), longitude: any(-180...180)))
      case .short: return (a, beside(1_200_000))
      case .tiny: return (a, beside(1e-3))
      case .meridional: return (a, Position(latitude: any(-90...90), longitude: a.longitude))
      case .equatorial:
        return (
          Position(latitude: 0, longitude: a.longitude), Position(latitude: 0, longitude: any(-180...180))
        )
      case .polar:
        let pole = Double.random(in: 0...1, using: &numbers) < 0.5 ? 90.0 : -90
        return (Position(latitude: pole, longitude: a.longitude), beside(2e6))
      case .nearlyAntipodal:
        let longitude = a.longitude > 0 ? a.longitude - 180 : a.longitude + 180
        return (
          a,
          Position(
            latitude: max(-90, min(90, -a.latitude + any(-1...1))),
            longitude: max(-180, min(180, longitude + any(-1...1))))
        )
      case .antimeridian:
        return (
          Position(latitude: a.latitude, longitude: any(179...180)),
          Position(latitude: max(-90, min(90, a.latitude + any(-1...1))), longitude: any(-180 ... -179))
        )
      }
    }
  }

  private static let levels =
    (0...2).compactMap { GeodesicKernels(level: $0) }
    + (0...1).compactMap { GeodesicKernels(level: $0, isSingle: true) }

  /// The same as the kernels themselves have them.
  private static var tables: [frontline_kernels] {
    ((0...2).compactMap { frontline_kernels_at($0) } + (0...1).compactMap { frontline_single_kernels_at($0) })
      .map(\.pointee)
  }

  private func pairs(_ kind: Kind, count: Int) -> (a: [Position], b: [Position]) {
    var numbers = SeededGenerator(seed: 77)
    let pairs = (0..<count).map { _ in kind.pair(&numbers) }
    return (pairs.map(\.0), pairs.map(\.1))
  }

  private func distances(_ kernels: GeodesicKernels, _ a: [Position], _ b: [Position]) -> [Double] {
    [Double](unsafeUninitializedCapacity: a.count) { meters, done in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in kernels.distances(from: a, to: b, meters.baseAddress!) }
      }
      done = a.count
    }
  }

  private func paths(_ kernels: GeodesicKernels, _ a: [Position], _ b: [Position]) -> [GeodesicPath] {
    var (meters, departures, arrivals) = (a.map(\.latitude), a.map(\.latitude), a.map(\.latitude))
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in kernels.paths(from: a, to: b, &meters, &departures, &arrivals) }
    }
    return meters.indices.map {
      GeodesicPath(
        distance: .meters(meters[$0]), departure: .degrees(departures[$0]), arrival: .degrees(arrivals[$0]))
    }
  }

  /// Every kind agrees with `geod_inverse`, whose own error is part of the bound, both ways round, and azimuths
  /// lead to the other end.
  @Test(arguments: Kind.allCases)
  func `Agrees with geod inverse`(_ kind: Kind) {
    let (a, b) = pairs(kind, count: 500)
    for kernels in Self.levels {
      let (there, back) = (distances(kernels, a, b), distances(kernels, b, a))
      var (meters, departures, arrivals) = (there, there, there)
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in kernels.paths(from: a, to: b, &meters, &departures, &arrivals) }
      }
      for i in a.indices {
        let truth = geodInverse(a[i], b[i])
        #expect(abs(there[i] - truth.distance) <= 1.5e-8, "\(kernels.name): \(a[i]) \(b[i])")
        #expect(there[i] == back[i])
        #expect(there[i] == meters[i])
        guard truth.distance > 0 else { continue }
        let end = geodDirect(a[i], departures[i], meters[i])
        #expect(geodInverse(end, b[i]).distance < 3e-8, "\(kernels.name): \(a[i]) \(b[i])")
        let start = geodDirect(b[i], arrivals[i] + 180, meters[i])
        #expect(geodInverse(start, a[i]).distance < 3e-8, "\(kernels.name): \(a[i]) \(b[i])")
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `Destinations agree with geod direct`(_ kind: Kind) {
    let (a, b) = pairs(kind, count: 300)
    let paths = zip(a, b).map { geodInverse($0, $1) }
    let (azimuths, meters) = (paths.map(\.azimuth1), paths.map(\.distance))
    for kernels in Self.levels {
      var (ends, arrivals) = (a, azimuths)
      a.withUnsafeBufferPointer {
        kernels.destinations(from: $0, azimuths: azimuths, meters: meters, &ends, &arrivals)
      }
      for i in a.indices {
        let truth = geodDirect(a[i], azimuths[i], meters[i])
        #expect(
          geodInverse(ends[i], truth).distance < 1.5e-8,
          "\(kernels.name): \(a[i]) \(azimuths[i]) \(meters[i])")
        // Turned by the convergence of the meridians between two ends 10 nm apart.
        let turn = (arrivals[i] - paths[i].azimuth2).remainder(dividingBy: 360)
        if abs(truth.latitude) < 89 { #expect(abs(turn) < 1e-9) }
      }
    }
  }

  /// The levels with fused multiply-add agree bit for bit, and so do those without; the two groups within the error
  /// of both.
  @Test(arguments: Kind.allCases)
  func `Levels agree`(_ kind: Kind) {
    let (a, b) = pairs(kind, count: 1_000)
    var answers: [Bool: [GeodesicPath]] = [:]  // of the levels with fused multiply-add, and of those without
    for level in Self.levels {
      let hasFMA = !level.name.hasPrefix("SSE2") && level.name != "plain C"
      let answer = paths(level, a, b)
      #expect(answer == answers[hasFMA] ?? answer, "\(level.name)")
      answers[hasFMA] = answer
    }
    for (x, y) in zip(answers[true] ?? [], answers[false] ?? []) {
      #expect(abs(x.distance.meters - y.distance.meters) <= 1.5e-8)
    }
  }

  /// An answer does not depend on the size of the batch, the place in it, or the alignment of the buffers; and the
  /// other functions give the same bits.
  @Test func `Answers depend on their inputs alone`() {
    var numbers = SeededGenerator(seed: 3)
    let mixed = (0..<200).map { _ in Kind.allCases.randomElement(using: &numbers)!.pair(&numbers) }
    let (a, b) = (mixed.map(\.0), mixed.map(\.1))
    for kernels in Self.levels {
      let whole = distances(kernels, a, b)
      for count in 1...20 {
        for first in [0, 1, 5, 63, 180] {
          let range = first..<min(first + count, a.count)
          #expect(distances(kernels, Array(a[range]), Array(b[range])) == Array(whole[range]))
        }
      }
      let prepared = kernels.prepared(b)
      var (row, from) = (whole, whole)
      for i in [0, 7, 123] {
        kernels.row(from: a[i], to: prepared, &row)
        b.withUnsafeBufferPointer { kernels.distances(from: a[i], to: $0, &from) }
        #expect(row == from)
        #expect(row[i] == whole[i])
      }
      for (i, pair) in mixed.enumerated() {
        var one = 0.0
        kernels.distances(from: pair.0, to: pair.1, &one)
        #expect(one == whole[i])
      }
    }
  }

  /// Buffers at odd addresses, exactly as large as need be.
  @Test func `Misaligned buffers`() {
    let (a, b) = pairs(.short, count: 21)
    for (table, kernels) in zip(Self.tables, Self.levels) {
      let whole = distances(kernels, a, b)
      for offset in 1...7 {
        let raw = UnsafeMutableRawPointer.allocate(byteCount: 21 * 40 + offset, alignment: 64)
        defer { raw.deallocate() }
        let points = raw + offset
        a.withUnsafeBytes { points.copyMemory(from: $0.baseAddress!, byteCount: 21 * 16) }
        b.withUnsafeBytes { (points + 21 * 16).copyMemory(from: $0.baseAddress!, byteCount: 21 * 16) }
        let typed = points.assumingMemoryBound(to: Double.self)
        #expect(table.distances(typed, typed + 42, typed + 84, 21) == 0)
        for i in 0..<21 {
          #expect((points + 21 * 32 + 8 * i).loadUnaligned(as: Double.self) == whole[i])
        }
      }
    }
  }

  /// What no `Position` can hold: NaN is the answer, and it is counted; longitudes of any turn are turned back.
  @Test func `Impossible values`() {
    let nan = Double.nan
    let tiny = Double.leastNormalMagnitude / 1024  // denormal
    let impossible: [[Double]] = [
      [91, 0, 0, 0], [0, 0, -90.000001, 0], [nan, 0, 0, 0], [0, nan, 0, 0], [0, 0, nan, 0], [0, 0, 0, nan],
      [.infinity, 0, 0, 0], [0, -.infinity, 0, 0], [0, 0, 0, .infinity], [-.infinity, 0, 0, .nan],
      [1e300, 0, 0, 0], [0, 1e300, 0, 0], [0, 0, 0, -1e18],
    ]
    let possible: [[Double]] = [
      [10, 1e6, 20, 5], [10, 1e6 + 360, 20, 1e6], [tiny, tiny, 0, 0], [tiny, 0, -tiny, tiny / 2],
      [40, 45, 40, 45], [90, 0, 90, 77], [-90, 12, 90, 7], [10, 180, 10, -180], [0, 0, 0, 1e-300],
    ]
    for table in Self.tables {
      var meters = [0.0]
      for row in impossible {
        #expect(table.distances(row, Array(row[2...]), &meters, 1) == 1, "\(row)")
        #expect(meters[0].isNaN, "\(row)")
      }
      for row in possible {
        let lost = table.distances(row, Array(row[2...]), &meters, 1)
        var truth = 0.0
        geod_inverse(Geodesic.wgs84, row[0], row[1], row[2], row[3], &truth, nil, nil)
        #expect(lost == (meters[0].isNaN ? 1 : 0))
        if lost == 0 { #expect(abs(meters[0] - truth) <= 1.5e-8, "\(row)") }
      }
      // One bad pair in a batch harms no other.
      let (a, b) = pairs(.short, count: 17)
      var points = a.flatMap { [$0.latitude, $0.longitude] }
      points[10] = .nan
      var (clean, spoilt) = ([Double](repeating: 0, count: 17), [Double](repeating: 0, count: 17))
      let ends = b.flatMap { [$0.latitude, $0.longitude] }
      _ = table.distances(a.flatMap { [$0.latitude, $0.longitude] }, ends, &clean, 17)
      #expect(table.distances(points, ends, &spoilt, 17) == 1)
      for i in 0..<17 { #expect(i == 5 ? spoilt[i].isNaN : spoilt[i] == clean[i]) }
      // Directs.
      let bad: [(Double, Double, Double, Double)] = [
        (91, 0, 0, 1), (0, 0, nan, 1), (0, 0, 0, .infinity), (nan, 0, 0, 0), (0, .infinity, 0, 1),
        (0, 0, 1e18, 1),
        (0, -1e18, 0, 1), (0, 0, 0, 2.1e7),
      ]
      for (latitude, longitude, azimuth, distance) in bad {
        var (end, arrival) = ([0.0, 0.0], [0.0])
        #expect(table.destinations([latitude, longitude], [azimuth], [distance], &end, &arrival, 1) == 1)
        #expect(end[0].isNaN && end[1].isNaN && arrival[0].isNaN)
      }
      for turns in [-2.0, 0, 1, 2_778] {  // 2,778 turns are a million degrees
        var (end, arrival) = ([0.0, 0.0], [0.0])
        #expect(
          table.destinations([40, 45 + 360 * turns], [30 - 360 * turns], [5e5], &end, &arrival, 1) == 0)
        let truth = geodDirect(Position(latitude: 40, longitude: 45), 30, 5e5)
        #expect(geodInverse(Position(latitude: end[0], longitude: end[1]), truth).distance < 1.5e-8)
      }
    }
  }

  @Test func `Same places are at no distance`() {
    for kernels in Self.levels {
      for (a, b) in [
        (Position(latitude: 40, longitude: 45), Position(latitude: 40, longitude: 45)),
        (Position(latitude: 10, longitude: 180), Position(latitude: 10, longitude: -180)),
        (Position(latitude: 90, longitude: 10), Position(latitude: 90, longitude: 130)),
        (Position(latitude: -90, longitude: 10), Position(latitude: -90, longitude: -130)),
        (Position(latitude: 0, longitude: 0), Position(latitude: -0.0, longitude: 0)),
      ] {
        #expect(distances(kernels, [a], [b]) == [0])
      }
    }
  }

  /// Lengths as by quadrature halved until it agrees with itself, bounds as those of one edge at a time; and
  /// bit for bit the same in batches of any size.
  @Test func `Edges straight in longitude and latitude`() {
    var numbers = SeededGenerator(seed: 17)
    var vertices = [Position(latitude: 0, longitude: 0)]
    for i in 0..<2_000 {
      let reach = [2, 0.1, 1e-3, 1e-7][i % 4]
      let last =
        i % 50 == 0 ? Position(latitude: .random(in: -90...90, using: &numbers), longitude: 0) : vertices[i]
      vertices.append(
        Position(
          latitude: max(-90, min(90, last.latitude + .random(in: -reach...reach, using: &numbers))),
          longitude: max(-180, min(180, last.longitude + .random(in: -reach...reach, using: &numbers)))))
    }
    for kernels in Self.levels {
      var lengths = [Double](repeating: 0, count: 2_000)
      var (bends, sagittas) = (lengths, lengths)
      vertices.withUnsafeBufferPointer { kernels.straightEdges($0, &lengths, &bends, &sagittas) }
      #expect(lengths.count { $0.isNaN } < 300)
      for i in 0..<2_000 {
        let edge = LongitudeLatitudeEdge(vertices[i], vertices[i + 1])
        let length = edge.length
        if !lengths[i].isNaN { #expect(abs(lengths[i] - length) <= 1e-9 + 1e-14 * length, "\(edge)") }
        let (bend, sagitta) = (edge.greatestBend(from: 0, to: 1), edge.sagitta(from: 0, to: 1))
        #expect(bends[i] == bend || abs(bends[i] - bend) <= 1e-9 * bend, "\(edge)")
        #expect(abs(sagittas[i] - sagitta) <= 1e-12 * sagitta)
        var (alone, bendAlone, sagittaAlone) = (0.0, 0.0, 0.0)
        vertices[i...i + 1].withUnsafeBufferPointer {
          kernels.straightEdges($0, &alone, &bendAlone, &sagittaAlone)
        }
        #expect(
          alone.bitPattern == lengths[i].bitPattern && bendAlone == bends[i] && sagittaAlone == sagittas[i])
      }
    }
  }

  @Test func `Points in space`() {
    let (a, _) = pairs(.anywhere, count: 101)
    for kernels in Self.levels {
      var x = [Double](repeating: 0, count: 101)
      var (y, z) = (x, x)
      a.withUnsafeBufferPointer { kernels.earthCentered($0, &x, &y, &z) }
      for (i, position) in a.enumerated() {
        let point = EarthCentered(position)
        let gap = (point - EarthCentered(x: x[i], y: y[i], z: z[i])).length
        #expect(gap < 6e-9)
      }
    }
  }
}

private func geodInverse(_ a: Position, _ b: Position) -> Geodesic.Inverse {
  Geodesic.anyInverse(a, b)
}

private func geodDirect(_ a: Position, _ azimuth: Double, _ meters: Double) -> Position {
  var (latitude, longitude) = (0.0, 0.0)
  geod_direct(Geodesic.wgs84, a.latitude, a.longitude, azimuth, meters, &latitude, &longitude, nil)
  return Position(latitude: latitude, longitude: longitude)
}
