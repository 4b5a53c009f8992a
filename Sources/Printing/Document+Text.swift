// SPDX-License-Identifier: GPL-3.0-or-later

extension Document {
  /// Text that distinguishes the program's words from the person's.
  ///
  /// A renderer may style the program's words. It must show the person's exactly as typed.
  public struct Text: Equatable, Sendable {
    /// A piece of text from one source.
    public enum Run: Equatable, Sendable {
      /// Words of the program or of the pack.
      case program(String)
      /// Words of the program or of the pack that name the text that follows.
      case label(String)
      /// The person's typed or chosen words. May contain newlines.
      case person(String)
      /// Space to write a few words by hand.
      case blank
    }

    /// The pieces in reading order; empty for an empty cell.
    public var runs: [Run]

    /// Creates text from pieces.
    public init(_ runs: [Run] = []) { self.runs = runs }

    /// Returns text with words of the program or of the pack.
    public static func program(_ words: String) -> Text { Text([.program(words)]) }
    /// Returns a label with words of the program or of the pack.
    public static func label(_ words: String) -> Text { Text([.label(words)]) }
    /// Returns text with the person's typed or chosen words.
    public static func person(_ words: String) -> Text { Text([.person(words)]) }
    /// Returns a one-line label, with a colon unless it already ends in punctuation.
    public static func naming(_ name: Text) -> Text {
      let words = name.onOneLine.plain
      return .label(words.last.map { ":?!.".contains($0) } ?? true ? words : words + ":")
    }
    /// Returns a one-line label with words of the program or of the pack.
    public static func naming(_ label: String) -> Text { naming(.program(label)) }
    /// Space to write a few words by hand.
    public static let blank = Text([.blank])

    /// The words, without their source.
    public var plain: String { runs.reduce(into: "") { $0 += $1.words } }

    /// Whether there are neither words nor space to write any.
    public var isEmpty: Bool { runs.allSatisfy { $0 != .blank && $0.words.isEmpty } }

    /// Returns the two texts joined.
    public static func + (one: Text, other: Text) -> Text { Text(one.runs + other.runs) }
  }
}

extension Document.Text.Run {
  /// The words; empty for space to write some.
  public var words: String {
    switch self {
    case .program(let words), .label(let words), .person(let words): words
    case .blank: ""
    }
  }
}

extension Document.Text {
  /// The text on one line, with a slash in place of each line end.
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
  /// Returns the texts joined, with the program's separator between them.
  public func joined(by separator: String) -> Document.Text {
    var runs: [Document.Text.Run] = []
    for (offset, text) in enumerated() {
      if offset > 0 { runs.append(.program(separator)) }
      runs += text.runs
    }
    return Document.Text(runs)
  }
}
