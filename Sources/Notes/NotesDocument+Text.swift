extension NotesDocument {
  /// Text in which the program's words and the person's can be told apart.
  ///
  /// A renderer may style the one; the other it must show exactly as it was typed.
  public struct Text: Equatable, Sendable {
    /// A piece of text by one hand.
    public enum Run: Equatable, Sendable {
      /// Words of the program or of the pack.
      case program(String)
      /// Words of the program or of the pack that name what follows.
      case label(String)
      /// What the person typed or chose. It may have newlines.
      case person(String)
    }

    /// The pieces, in reading order. Empty for an empty cell.
    public var runs: [Run]

    /// Text of pieces.
    public init(_ runs: [Run] = []) { self.runs = runs }

    /// Words of the program or of the pack.
    public static func program(_ words: String) -> Text { Text([.program(words)]) }
    /// Words of the program or of the pack that name what follows.
    public static func label(_ words: String) -> Text { Text([.label(words)]) }
    /// What the person typed or chose.
    public static func person(_ words: String) -> Text { Text([.person(words)]) }

    /// What names the words behind it: with a colon, unless it ends in a sign of its own.
    static func naming(_ label: String) -> Text {
      let ends = label.last.map { ":?!.".contains($0) } ?? true
      return .label(ends ? label : label + ":")
    }
    /// The same where the name may be the person's.
    static func naming(_ name: Text) -> Text { naming(name.onOneLine.plain) }

    /// The words alone, whoever's they are.
    public var plain: String { runs.map(\.words).joined() }

    /// The two texts, one after the other.
    public static func + (one: Text, other: Text) -> Text { Text(one.runs + other.runs) }
  }
}

extension NotesDocument.Text.Run {
  /// The words alone.
  public var words: String {
    switch self {
    case .program(let words), .label(let words), .person(let words): words
    }
  }
}

extension NotesDocument.Text {
  var wordCount: Int { plain.wordCount }
  var isEmpty: Bool { runs.allSatisfy(\.words.isEmpty) }

  /// The same text on one line: a stroke of the program's stands for each line end in it.
  var onOneLine: Self { Self(runs.flatMap(\.onOneLine)) }

  /// The longest beginning of so many words at most that ends a sentence, or else a word.
  func opening(words limit: Int) -> Self? {
    guard let opening = plain.opening(words: limit) else { return nil }
    var room = opening.utf8.count
    var kept: [Run] = []
    for run in runs where room > 0 {
      kept.append(run.prefix(bytes: room))
      room -= run.words.utf8.count
    }
    return Self(kept)
  }
}

extension NotesDocument.Text.Run {
  fileprivate var onOneLine: [Self] {
    guard case .person(let words) = self else { return [self] }
    let lines = words.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.map { NotesDocument.Text.person(String($0)) }.joined(by: " / ").runs
  }

  fileprivate func prefix(bytes: Int) -> Self {
    func cut(_ words: String) -> String {
      String(decoding: words.utf8.prefix(bytes), as: UTF8.self)
    }
    return switch self {
    case .program(let words): .program(cut(words))
    case .label(let words): .label(cut(words))
    case .person(let words): .person(cut(words))
    }
  }
}

extension [NotesDocument.Text] {
  /// The texts in a list on a line. One that ends a sentence needs no semicolon behind it.
  var joinedAsList: NotesDocument.Text {
    var list = first ?? NotesDocument.Text()
    for (before, text) in zip(self, dropFirst()) {
      // What has no words of its own leaves the end to what stands before it.
      let endsSentence = before.isEmpty ? list.endsSentence : before.endsSentence
      list.runs.append(.program(endsSentence ? " " : "; "))
      list.runs += text.runs
    }
    return list
  }

  /// The texts in a row, the program's separator between each two.
  func joined(by separator: String) -> NotesDocument.Text {
    var runs: [NotesDocument.Text.Run] = []
    for (offset, text) in enumerated() {
      if offset > 0 { runs.append(.program(separator)) }
      runs += text.runs
    }
    return NotesDocument.Text(runs)
  }
}
