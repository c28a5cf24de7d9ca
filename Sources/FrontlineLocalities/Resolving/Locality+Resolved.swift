public import FrontlineAtlas

extension Locality {
  /// The ground that the phrase stands for, by its likeliest reading.
  ///
  /// ```swift
  /// try Locality("5 km from Shusha").resolved(in: atlas).radius                // 8.2 km
  /// ```
  ///
  /// - Parameter exactly: whether a name that nothing bears is refused and not repaired.
  /// - Throws: ``LocalityError``: `unknownName` with the nearest spellings, `noShape` where borders or a course are
  ///   not known, `contradiction` where clauses exclude each other, `unbounded` for "more than 5 km from".
  /// - Complexity: some microseconds where no shapes are to be overlaid.
  public func resolved(in atlas: Atlas, exactly: Bool = false) throws(LocalityError) -> ResolvedLocality {
    var resolver = try Resolver(self, in: atlas, exactly: exactly)
    return try resolver.first()
  }

  /// All readings, the likeliest first, each with its reasons: one for each thing that a name may mean.
  ///
  /// ```swift
  /// for reading in try Locality("5 km from Lachin").readings(in: atlas) { print(reading.places[0].id) }
  /// // lachin, lachin-kalbajar, lachin-rayon, ...
  /// ```
  ///
  /// At most 24. Readings whose clauses exclude each other are left out.
  ///
  /// - Throws: ``LocalityError`` where there is none, as ``resolved(in:exactly:)``.
  public func readings(in atlas: Atlas, exactly: Bool = false) throws(LocalityError) -> [ResolvedLocality] {
    var resolver = try Resolver(self, in: atlas, exactly: exactly)
    return try resolver.all()
  }
}
