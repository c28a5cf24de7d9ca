/// Finds the endpoint of a path, by a tree of its segments: a word goes before a value.
struct Router: Sendable {
  private final class Node: Sendable {
    let words: [String: Node]
    let value: Node?
    let endpoint: Int?

    init(_ paths: [(rest: ArraySlice<Endpoint.Segment>, endpoint: Int)]) {
      endpoint = paths.first { $0.rest.isEmpty }?.endpoint
      var words: [String: [(ArraySlice<Endpoint.Segment>, Int)]] = [:]
      var values: [(ArraySlice<Endpoint.Segment>, Int)] = []
      for (rest, endpoint) in paths {
        switch rest.first {
        case nil: break
        case .word(let word): words[word, default: []].append((rest.dropFirst(), endpoint))
        case .value: values.append((rest.dropFirst(), endpoint))
        }
      }
      self.words = words.mapValues { Node($0.map { (rest: $0.0, endpoint: $0.1) }) }
      value = values.isEmpty ? nil : Node(values.map { (rest: $0.0, endpoint: $0.1) })
    }

    func find(_ path: ArraySlice<String>) -> Int? {
      guard let first = path.first else { return endpoint }
      return words[first]?.find(path.dropFirst())
        ?? (first.isEmpty ? nil : value?.find(path.dropFirst()))
    }
  }

  let endpoints: [Endpoint]
  private let root: Node

  init(_ endpoints: [Endpoint]) {
    self.endpoints = endpoints
    root = Node(endpoints.indices.map { (rest: endpoints[$0].path[...], endpoint: $0) })
  }

  /// The endpoint of a path and the values that the path gives it.
  ///
  /// - Throws: ``ServiceError`` 404 where there is none.
  func match(_ path: [String]) throws(ServiceError) -> (endpoint: Endpoint, values: [String: String]) {
    let path = path == [""] ? [] : path
    guard let number = root.find(path[...]) else {
      throw .notFound(
        "There is nothing at \(shown("/" + path.joined(separator: "/"))); / says what there is.")
    }
    let endpoint = endpoints[number]
    var values: [String: String] = [:]
    for (segment, text) in zip(endpoint.path, path) {
      if case .value(let name) = segment { values[name] = text }
    }
    return (endpoint, values)
  }
}
