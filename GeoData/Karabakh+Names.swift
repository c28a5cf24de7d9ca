public import FrontlineAtlas
public import FrontlineLedger

extension Party.ID {
  /// The Republic of Azerbaijan.
  public static var azerbaijan: Party.ID { "azerbaijan" }
  /// The Armenian forces in and around Nagorno-Karabakh, whoever commanded them.
  public static var armenianForces: Party.ID { "armenian-forces" }
  /// The Republic of Armenia.
  public static var armenia: Party.ID { "armenia" }
  /// The Russian peacekeepers in Karabakh, 2020-2024.
  public static var russianPeacekeepers: Party.ID { "russian-peacekeepers" }
}

extension Party.Side {
  /// The side of Azerbaijan.
  public static let azerbaijan: Party.Side = "azerbaijan"
  /// The side of Armenia and of the Armenian forces in Karabakh.
  public static let armenian: Party.Side = "armenian"
  /// The peacekeepers, who count with neither.
  public static let peacekeepers: Party.Side = "peacekeepers"
}

extension District.Layer {
  /// Rayons of Azerbaijan, and its cities of republic rank.
  public static let rayon: District.Layer = "rayon"
  /// Marzes of Armenia.
  public static let marz: District.Layer = "marz"
  /// Provinces of the Armenian administration of 1994-2023.
  public static let province: District.Layer = "province"
}

extension Language {
  /// Azerbaijani, in its Latin script.
  public static let azerbaijani: Language = "az"
  /// Armenian, in its own script.
  public static let armenian: Language = "hy"
  /// Armenian, romanised.
  public static let romanizedArmenian: Language = "hy-Latn"
  /// Russian, in Cyrillic.
  public static let russian: Language = "ru"
}

extension Source.ID {
  /// The compiler of the data, whose claims are the baseline: who held each settlement on 26 September 2020.
  public static var compiler: Source.ID { "compiler" }
}
