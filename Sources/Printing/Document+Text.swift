// SPDX-License-Identifier: GPL-3.0-or-later

extension Document {
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
      /// Room to write a few words by hand.
      case blank
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
    /// What names the words behind it, on one line: with a colon, unless it ends in a sign of its
    /// own.
    public static func naming(_ name: Text) -> Text {
      let words = name.onOneLine.plain
      return .label(words.last.map { ":?!.".contains($0) } ?? true ? words : words + ":")
    }
    /// The same for words of the program or of the pack.
    public static func naming(_ label: String) -> Text { naming(.program(label)) }
    /// Room to write a few words by hand.
    public static let blank = Text([.blank])

    /// The words alone, whoever's they are.
    public var plain: String { runs.reduce(into: "") { $0 += $1.words } }

    /// There is nothing in it: no words, and no room to write any.
    public var isEmpty: Bool { runs.allSatisfy { $0 != .blank && $0.words.isEmpty } }

    /// The two texts, one after the other.
    public static func + (one: Text, other: Text) -> Text { Text(one.runs + other.runs) }
  }
}

extension Document.Text.Run {
  /// The words alone; none where there is room to write some.
  public var words: String {
    switch self {
    case .program(let words), .label(let words), .person(let words): words
    case .blank: ""
    }
  }
}

extension Document.Text {
  /// The same text on one line: a stroke of the program's stands for each line end in it.
  public var onOneLine: Self {
    runs.contains(where: \.isPerson) ? Self(runs.flatMap(\.onOneLine)) : self
  }
}

extension Document.Text.Run {
  fileprivate var isPerson: Bool { if case .person = self { true } else { false } }

  fileprivate var onOneLine: [Self] {
    guard case .person(let words) = self else { return [self] }
    let lines = words.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.map { Document.Text.person(String($0)) }.joined(by: " / ").runs
  }
}

extension [Document.Text] {
  /// The texts in a row, the program's separator between each two.
  public func joined(by separator: String) -> Document.Text {
    var runs: [Document.Text.Run] = []
    for (offset, text) in enumerated() {
      if offset > 0 { runs.append(.program(separator)) }
      runs += text.runs
    }
    return Document.Text(runs)
  }
}
