// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line is read with.
public struct Prompt: Equatable, Sendable {
  /// The words before the cursor, such as `Choose 1 or 2: ` or `Answer: `.
  public var text: String
  /// What already stands on the line, to be kept with Enter or changed; it may have newlines.
  public var pretyped: String
  /// What Tab completes: the choices' words and the commands.
  public var completions: [String]
  /// The line is taken as the person's own words, so that pasted lines belong together.
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
