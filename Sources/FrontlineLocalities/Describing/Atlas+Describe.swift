public import FrontlineAtlas
public import FrontlineGeometry

extension Atlas {
  /// What a position is called, by a place that a reader would know: by kind and distance.
  ///
  /// ```swift
  /// atlas.describe(Position(latitude: 39.88, longitude: 46.82))?.phrase      // "4 km SE of Khojaly"
  /// ```
  ///
  /// The figures are rounded as the place is known: a distance to whole kilometres, to half ones below 3 km, to 5 where
  /// the point of the place is good to 2.5 km or worse; the direction to 16, 8 or 4 points of the compass. The ground
  /// that the phrase resolves to contains the position.
  ///
  /// - Returns: `nil` where no settlement of the atlas lies within 300 km.
  /// - Complexity: O(log n), some ten microseconds; the first call reads all names.
  public func describe(_ position: Position) -> PlaceDescription? { Describer(self).describe(position) }
}
