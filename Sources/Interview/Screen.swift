// SPDX-License-Identifier: GPL-3.0-or-later

/// What is shown before a prompt: blocks of text, from top to bottom.
///
/// Plain on purpose: the same blocks are printed, read aloud and compared in transcripts.
public struct Screen: Equatable, Sendable {
  /// The blocks, in reading order.
  public var blocks: [Block]

  /// A screen of blocks.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// One block of text.
  public enum Block: Equatable, Sendable {
    /// The title of a section, with where it stands.
    case title(String)
    /// The question that is asked now.
    case question(String)
    /// Running text; newlines part its paragraphs.
    case text(String)
    /// Things to pick from by number or words, numbered one by one.
    case choices([String], from: Int = 1)
    /// Things listed, one a line.
    case list([String])
    /// Lines as they will be printed, right under their heading.
    case lines([String])
    /// What helps to answer; it can be turned off.
    case hint(String)
    /// What the program says about what was just done.
    case notice(String)
  }
}
