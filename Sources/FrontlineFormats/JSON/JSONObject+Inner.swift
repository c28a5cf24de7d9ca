extension JSONObject {
  /// The members, with those of objects in their place that only hold others together: `properties`, `attributes`, `fields`
  /// and `tags`, as services and exports nest them. A name that is there already keeps its value, and then the object stays.
  package var withInner: JSONObject {
    var all = self
    for key in ["properties", "attributes", "fields", "tags"] {
      guard let inner = all[key]?.object else { continue }
      var isWhole = true
      for (name, value) in inner where name != key {
        if all[name] == nil { all[name] = value } else { isWhole = false }
      }
      if isWhole, inner[key] == nil { all[key] = nil }
    }
    return all
  }
}
