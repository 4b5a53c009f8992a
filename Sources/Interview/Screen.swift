// SPDX-License-Identifier: GPL-3.0-or-later

/// A screen before a prompt: blocks of text, from top to bottom.
///
/// Deliberately plain: the same blocks are printed, read aloud and compared in transcripts.
public struct Screen: Equatable, Sendable {
  /// The blocks, in reading order.
  public var blocks: [Block]

  /// Creates a screen.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A block of text.
  public enum Block: Equatable, Sendable {
    /// A title, such as a section's with its number and the minutes left.
    case title(String)
    /// The current question.
    case question(String)
    /// Running text, with newlines between paragraphs.
    case text(String)
    /// Choices with numbers, which the person chooses by number or words.
    case choices([String], from: Int = 1)
    /// A list, with one entry on each line.
    case list([String])
    /// Lines as they will be printed, directly below their heading.
    case lines([String])
    /// Help with answering, which can be turned off.
    case hint(String)
    /// A message about what was just done.
    case notice(String)
  }
}

/// A prompt for a line of input.
public struct Prompt: Equatable, Sendable {
  /// The words before the cursor, such as `Choose 1 or 2: ` or `Answer: `.
  public var text: String
  /// The text already on the line, which Enter keeps and the person can change. May contain
  /// newlines.
  public var pretyped: String
  /// The completions for Tab: the choices' words and the commands.
  public var completions: [String]
  /// Whether the line is saved as the person's own words, so that pasted lines belong together.
  public var takesText: Bool

  /// Creates a prompt.
  public init(
    text: String = "", pretyped: String = "", completions: [String] = [],
    takesText: Bool = false
  ) {
    self.text = text
    self.pretyped = pretyped
    self.completions = completions
    self.takesText = takesText
  }
}
