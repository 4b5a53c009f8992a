// SPDX-License-Identifier: GPL-3.0-or-later

/// Creates a prompt.
public struct Prompt: Equatable, Sendable {
  /// The words before the cursor, such as `Choose 1 or 2: ` or `Answer: `.
  public var text: String
  /// The text already on the line, which Enter keeps and the person can change. May contain
  /// newlines.
  public var pretyped: String
  /// The completions for Tab: the choices' words and the commands.
  public var completions: [String]
  /// Whether the line is the person's own words, so that pasted lines belong together.
  public var takesText: Bool

  /// A prompt for a line.
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
