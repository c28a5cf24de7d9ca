/// Notes of one kind and topic as one line where there are more than three: how many there are in how many files, and the
/// first of them.
/// Such a line reads `Points: 1,200 in 40 files; the first: f1, feature 0 has no polygon.`
package func noteGroups(
  _ notes: [(kind: String, topic: String, file: String, sentence: String)]
) -> [(kind: String, sentence: String)] {
  struct Key: Hashable {
    var kind: String
    var topic: String
  }
  var order: [Key] = []
  var groups: [Key: (first: [String], count: Int, files: Set<String>)] = [:]
  for note in notes {
    let key = Key(kind: note.kind, topic: note.topic)
    if groups[key] == nil {
      order.append(key)
      groups[key] = ([], 0, [])
    }
    if groups[key]!.first.count < 3 { groups[key]!.first.append(note.sentence) }
    groups[key]!.count += 1
    groups[key]!.files.insert(note.file)
  }
  return order.flatMap { key in
    let group = groups[key]!
    guard group.count > 3 else { return group.first.map { (key.kind, $0) } }
    let files = group.files.count > 1 ? " in \(grouped(group.files.count)) files" : ""
    return [(key.kind, "\(key.topic): \(grouped(group.count))\(files); the first: \(group.first[0])")]
  }
}

/// A number with commas between thousands.
private func grouped(_ number: Int) -> String {
  let digits = String(number)
  var text = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}
