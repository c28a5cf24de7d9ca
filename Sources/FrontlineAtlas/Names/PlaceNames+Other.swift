extension PlaceNames {
  /// The name in Latin letters that sounds least like another name of the place; `nil`: all of them sound like it.
  ///
  /// ```text
  /// shusha.names.other(than: "Shusha")             // "Shushi"
  /// stepanakert.names.other(than: "Stepanakert")   // "Xankəndi"
  /// ```
  ///
  /// It is what a map writes beside the name of a place that sides dispute, since each has its own. Further
  /// spellings and former names are left out.
  package func other(than shown: String) -> String? {
    let sounds = Self.sounds(of: shown)
    var other: (name: String, distance: Int)?
    for name in [primary] + translations.map(\.name) where Letters(name).isLatin {
      let distance = Self.sounds(of: name).lazy.flatMap { a in
        sounds.lazy.map { editDistance(a, $0, limit: max(a.count, $0.count)) ?? max(a.count, $0.count) }
      }.min()
      if let distance, distance > other?.distance ?? 0 { other = (name, distance) }
    }
    return other?.name
  }

  /// What a name sounds like, however it is transliterated.
  private static func sounds(of name: String) -> [[UInt8]] {
    FoldedName.keys(of: name).map { key in
      NameSkeleton(folded: Array(key.utf8)).sounds.map { $0 == UInt8(ascii: "y") ? UInt8(ascii: "i") : $0 }
    }
  }
}
