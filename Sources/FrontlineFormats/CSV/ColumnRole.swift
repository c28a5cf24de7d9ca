/// What a column is for, with the names that tables give it.
///
/// A name is taken apart at blanks, marks and capitals: `decimalLatitude`, `DECIMAL_LATITUDE` and `Latitude (decimal)`
/// are the same two words. First stand whole names, the likeliest first; then names that are one of the `cores` with
/// nothing but fillers about it.
package struct ColumnRole: Sendable {
  /// The role in words, for errors.
  package let title: String
  /// Whole names, small, without blanks and marks, the likeliest first.
  package let names: [String]
  /// Words of which a name has one, with fillers about it.
  let cores: Set<String>

  /// A role.
  package init(_ title: String, names: [String], cores: Set<String> = []) {
    self.title = title
    self.names = names
    self.cores = cores
  }

  /// Words that say nothing of what a column is for.
  static let fillers: Set<String> = [
    "deg", "degree", "degrees", "dd", "dec", "decimal", "wgs", "84", "wgs84", "epsg", "4326", "gps", "geo",
    "geom",
    "point", "location", "loc", "centroid", "center", "centre", "coord", "coords", "coordinate",
    "coordinates",
    "position", "pos", "event", "incident", "place", "town", "city", "village", "settlement", "site", "point",
    "of",
    "in", "the", "n", "e", "north", "east", "approx", "approximate", "map", "site", "venue", "target",
    "attack",
    "utc", "gmt", "local", "iso", "report", "reported", "observation", "obs", "observed", "capture",
    "captured",
    "snapshot", "recorded", "occurred", "at", "value", "when", "where", "data", "record", "control", "status",
    "as",
  ]

  /// A latitude in degrees.
  package static let latitude = ColumnRole(
    "latitude",
    names: [
      "latitude", "lat", "decimallatitude", "latdd", "latd", "latitud", "latitudine", "breite", "breitengrad",
      "szerokosc", "enlem",
      "shirota", "широта", "خطالعرض", "دائرةالعرض",
    ], cores: ["latitude", "lat", "latd", "lati"])
  /// A longitude in degrees.
  package static let longitude = ColumnRole(
    "longitude",
    names: [
      "longitude", "lon", "lng", "long", "decimallongitude", "londd", "lond", "longd", "longitud",
      "longitudine", "خطالطول",
      "länge",
      "laenge",
      "längengrad", "dlugosc", "boylam", "dolgota", "долгота", "довгота",
    ], cores: ["longitude", "lon", "lng", "long", "lond", "longi"])
  /// A coordinate to the north, which may be a latitude.
  static let y = ColumnRole(
    "latitude", names: ["y", "ycoord", "ycoordinate", "coordy", "coordinatey", "pointy", "geoy", "northing"])
  /// A coordinate to the east, which may be a longitude.
  static let x = ColumnRole(
    "longitude", names: ["x", "xcoord", "xcoordinate", "coordx", "coordinatex", "pointx", "geox", "easting"])
  /// Latitude and longitude in one field, the latitude first.
  package static let latitudeLongitude = ColumnRole(
    "latitude and longitude",
    names: [
      "latlon", "latlng", "latlong", "latitudelongitude", "latitudeandlongitude", "latandlon", "latslongs",
      "coordinates",
      "coords", "coordinate", "location", "position", "gps", "gpscoordinates", "geolocation", "geo",
      "geopoint", "point",
      "координаты", "координати",
    ])
  /// Longitude and latitude in one field, the longitude first.
  package static let longitudeLatitude = ColumnRole(
    "longitude and latitude",
    names: ["lonlat", "lnglat", "longlat", "longitudelatitude", "longitudeandlatitude", "lonandlat"])
  /// A square of MGRS, or a coordinate of UTM with its zone, in one field.
  static let grid = ColumnRole(
    "square of MGRS",
    names: [
      "mgrs", "mgrscoordinate", "mgrscoordinates", "mgrsgrid", "mgrsref", "mgrsreference", "usng",
      "utm", "utmcoordinate", "utmcoordinates", "gridreference", "gridref", "gridsquare", "gridcoordinate",
      "gridcoordinates", "grid",
    ], cores: ["mgrs", "usng"])
  /// The zone of UTM, under names that mean nothing else.
  static let utmZone = ColumnRole(
    "zone of UTM",
    names: ["utmzone", "zoneutm", "utmzonenumber", "utmgridzone", "gridzone", "gridzonedesignator", "gzd"])
  /// The zone of UTM beside an easting and a northing.
  static let zone = ColumnRole("zone of UTM", names: utmZone.names + ["zone", "zonenumber"])
  /// N or S, or a word for them.
  static let hemisphere = ColumnRole("hemisphere", names: ["hemisphere", "utmhemisphere", "hemi"])
  /// Meters to the east in a zone of UTM.
  static let easting = ColumnRole(
    "easting",
    names: [
      "easting", "eastings", "utmeasting", "eastingutm", "utme", "utmx", "xutm", "utmeast", "eutm",
      "eastingm",
    ])
  /// Meters to the north in a zone of UTM.
  static let northing = ColumnRole(
    "northing",
    names: [
      "northing", "northings", "utmnorthing", "northingutm", "utmn", "utmy", "yutm", "utmnorth", "nutm",
      "northingm",
    ])
  /// A shape as well-known text or GeoJSON.
  package static let shape = ColumnRole(
    "shape",
    names: [
      "wkt", "geometrywkt", "geomwkt", "wktgeometry", "geojson", "geometrygeojson", "geomgeojson",
      "stasgeojson",
      "geometry", "geom", "thegeom", "geoshape",
    ])
  /// The day of an event or of a record.
  package static let day = ColumnRole(
    "day",
    names: [
      "date", "eventdate", "day", "asof", "asofdate", "dateasof", "dateofevent", "incidentdate", "datetime",
      "dateandtime",
      "timestamp", "time", "when", "on", "occurredon", "occurredat", "dateoccurred", "reportdate",
      "reportedon",
      "datereported", "lastupdate", "lastupdated", "lastverified", "lastconfirmed", "updated", "updatedon",
      "ondate", "statusdate", "dateutc", "dateoflastchange", "lastchange", "dateofchange", "datechanged",
      "changedon",
      "dateofcapture", "datecaptured", "capturedon", "controlsince", "heldsince", "seit", "depuis", "desde",
      "dateiso",
      "daydate", "ymd", "yyyymmdd", "datum", "fecha", "tarih", "дата", "день", "التاريخ", "تاريخ",
    ], cores: ["date", "day", "datetime", "timestamp"])
  /// The first of several days.
  package static let firstDay = ColumnRole(
    "first day",
    names: [
      "datestart", "startdate", "start", "from", "fromdate", "datefrom", "begin", "begindate", "datebegin",
      "timestart",
      "starttime", "startday", "validfrom", "since", "beginning", "firstday", "firstdate", "datestarted",
      "startedon",
    ])
  /// The last of several days.
  package static let lastDay = ColumnRole(
    "last day",
    names: [
      "dateend", "enddate", "end", "to", "todate", "dateto", "enddate", "finish", "timeend", "endtime",
      "endday", "validto",
      "until", "till", "lastday", "lastdate", "dateended", "endedon", "stop", "stopdate",
    ])
  /// The name of a settlement.
  package static let town = ColumnRole(
    "town",
    names: [
      "town", "name", "place", "settlement", "city", "townname", "placename", "settlementname", "cityname",
      "village",
      "locality", "nameen", "englishname", "location", "toponym", "municipality", "populatedplace",
      "community", "site", "township", "townshipname", "ville", "ort", "ciudad", "localidad", "город",
      "населенныйпункт", "населённыйпункт", "название", "місто",
      "населенийпункт", "назва",
      "المدينة", "البلدة",
    ], cores: ["town", "settlement", "city", "village", "locality"])
  /// Who held a place.
  package static let holder = ColumnRole(
    "holder",
    names: [
      "holder", "heldby", "controller", "control", "controlledby", "party", "side", "status", "controlledby",
      "undercontrolof", "controlof", "incontrol", "incontrolof", "controllingparty", "controllingactor",
      "controllingside", "controllingforce", "controllingfaction", "occupiedby", "holdby", "held",
      "controlstatus",
      "statusofcontrol", "faction", "actor", "who", "group", "force", "authority", "possession",
      "belligerent", "kontrolle", "kontrolliertvon", "gehaltenvon", "besetztvon", "unterkontrollevon",
      "contrôle",
      "contrôlépar", "contrôléepar", "controlepar", "controleepar", "tenupar", "tenuepar", "occupépar",
      "occupéepar",
      "souscontrôlede", "controladopor", "controladapor", "bajocontrolde", "controllatoda", "controllatada",
      "kontroleden", "сторона", "сторонаконфлікту", "хтоконтролює", "ктоконтролирует", "tenidopor",
      "контроль", "підконтролем",
      "подконтролем", "السيطرة", "تحتسيطرة", "الجهةالمسيطرة", "owner", "ownedby", "occupier", "occupant",
    ])
  /// How many people live there.
  package static let population = ColumnRole(
    "population",
    names: ["population", "pop", "inhabitants", "popn", "residents", "people", "populationestimate"],
    cores: ["population", "inhabitants", "pop", "popn"])
}
