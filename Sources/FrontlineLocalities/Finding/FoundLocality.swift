public import FrontlineAtlas

/// A phrase that was found in a text.
public struct FoundLocality: Hashable, Sendable {
  /// The phrase, read.
  public let locality: Locality
  /// Where it stands: bytes of UTF-8 from the start of the text.
  public let range: Range<Int>
  /// The ground that it stands for; `nil` where ``problem`` says why there is none.
  public let resolved: ResolvedLocality?
  /// Why it stands for no ground; `nil`: it does.
  public let problem: LocalityError?
}

extension Atlas {
  /// Every phrase in a text that says where something is, with its place and its ground, in order.
  ///
  /// ```swift
  /// let text = "Shelling was heard 5 km from Shusha and near Aghdara on Monday."
  /// atlas.localities(in: text).map(\.locality.text)      // ["5 km from Shusha", "near Aghdara"]
  /// ```
  ///
  /// A name counts where it begins with a capital and the atlas has it; the longest name wins. A bare name is not a phrase:
  /// it needs a preposition, a distance or a direction.
  ///
  /// Edge cases: dates, ranges and pairs of whole numbers are no positions; marks of writing direction and space do
  /// not count; text that is no UTF-8 is passed over.
  ///
  /// - Complexity: O(length of the text).
  public func localities(in text: String) -> [FoundLocality] {
    var finder = LocalityFinder(Array(text.utf8), in: self)
    return finder.all()
  }
}

/// Reads a text token by token and tries the grammar wherever a phrase may begin.
struct LocalityFinder {
  private let atlas: Atlas
  private var reader: PhraseReader

  init(_ text: [UInt8], in atlas: Atlas) {
    self.atlas = atlas
    reader = PhraseReader(text, names: NameTable(atlas: atlas))
  }

  mutating func all() -> [FoundLocality] {
    var found: [FoundLocality] = []
    var place = 0
    while place < reader.tokens.count {
      if let unread = unreadDistance(at: place) {
        place = reader.place
        found.append(unread)
        continue
      }
      guard mayBegin(at: place) else {
        place += 1
        continue
      }
      reader.place = place
      guard (try? reader.phrase()) != nil, reader.place > place else {
        place += 1
        continue
      }
      let range = reader.tokens[place].range.lowerBound..<reader.tokens[reader.place - 1].range.upperBound
      place = reader.place
      if let locality = locality(range) { found.append(locality) }
    }
    return found
  }

  /// A direction behind a unit whose number was not read, "24/7 km north of Shusha": it is named, for the direction alone
  /// is another place.
  private mutating func unreadDistance(at index: Int) -> FoundLocality? {
    let tokens = reader.tokens
    guard index > 0, case .compass = tokens[index].word, case .unit = tokens[index - 1].word else {
      return nil
    }
    reader.place = index
    guard let form = try? reader.phrase(), reader.place > index else { return nil }
    let first = max(index - 2, 0)
    let range = tokens[first].range.lowerBound..<tokens[reader.place - 1].range.upperBound
    let number = first..<index
    let reason = tokens[number].compactMap(\.fault).first ?? "the number of this distance was not understood"
    let words = Array(reader.text[range])
    return FoundLocality(
      locality: Locality(text: String(decoding: words, as: UTF8.self), form: form), range: range,
      resolved: nil,
      problem: .at(0..<(tokens[index - 1].range.upperBound - range.lowerBound), of: words, reason))
  }

  /// The phrase of a range by itself, so that its places are counted from its own start.
  private func locality(_ range: Range<Int>) -> FoundLocality? {
    let bytes = Array(reader.text[range])
    var alone = PhraseReader(bytes, names: reader.names)
    guard let form = try? alone.phrase() else { return nil }
    // "27, 28 and 29 tanks": in a text a pair of whole numbers is more often a count than a position.
    if case .coordinates = form,
      bytes.allSatisfy({ (0x30...0x39).contains($0) || " ,;-\n\t\r".utf8.contains($0) })
    {
      return nil
    }
    let locality = Locality(text: String(decoding: bytes, as: UTF8.self), form: form)
    do {
      let resolved = try locality.resolved(in: atlas)
      return FoundLocality(locality: locality, range: range, resolved: resolved, problem: nil)
    } catch {
      return FoundLocality(locality: locality, range: range, resolved: nil, problem: error)
    }
  }

  /// Whether a phrase may begin at a token.
  private func mayBegin(at index: Int) -> Bool {
    let token = reader.tokens[index]
    if continuesNumber(at: index) { return false }
    if token.figure != nil { return true }
    switch token.word {
    case .number, .fraction, .scale, .about, .only, .just, .within, .upTo, .less, .more, .over, .under, .near,
      .close,
      .next, .adjacent, .around, .between, .on, .along, .at, .in, .inside, .outside, .halfway, .vicinity,
      .not, .a,
      .by:
      return true
    case .no, .the, .to, .due: return true
    case .compass(let letters, let form):
      return form != .abbreviation || (token.isCapital && letters.utf8.count > 1)
    case .from: return index + 1 < reader.tokens.count && isNumber(reader.tokens[index + 1])
    case nil: return token.isWord && token.isCapital
    default: return false
    }
  }

  private func isNumber(_ token: Token) -> Bool {
    switch token.word {
    case .number, .scale, .fraction: true
    default: token.figure != nil
    }
  }

  /// Whether a token is the end of a number that as a whole was not read: the 5 of "29.10.5 km", of "3-4-5 km", of "four
  /// five km", or `00 m` behind `5`.
  private func continuesNumber(at index: Int) -> Bool {
    let tokens = reader.tokens
    guard index > 0, isNumber(tokens[index]) else { return false }
    let before = tokens[index - 1]
    if before.fault != nil { return true }
    if isNumber(before) {
      let digits = reader.text[tokens[index].range].prefix(2)
      return before.isWord && tokens[index].isWord
        || digits.count == 2 && digits.first == 0x30 && digits.last != 0x2E && digits.last != 0x2C
    }
    guard index > 1, !tokens[index].followsSpace, !before.followsSpace, !before.isWord else { return false }
    return isNumber(tokens[index - 2]) || tokens[index - 2].fault != nil
  }
}
