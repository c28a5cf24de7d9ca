#if canImport(CoreLocation)
  public import CoreLocation
  public import FrontlineGeometry

  extension CLLocationCoordinate2D {
    /// The coordinate of a position.
    public init(_ position: Position) {
      self.init(latitude: position.latitude, longitude: position.longitude)
    }
  }

  extension Position {
    /// The position of a coordinate.
    ///
    /// - Throws: ``GeometryError`` where the coordinate is none, as `kCLLocationCoordinate2DInvalid`.
    public init(_ coordinate: CLLocationCoordinate2D) throws(GeometryError) {
      try self.init(validatingLatitude: coordinate.latitude, longitude: coordinate.longitude)
    }
  }
#endif
