// SPDX-License-Identifier: GPL-3.0-or-later

/// The options of a sitting.
public struct InterviewSettings: Equatable, Sendable {
  /// Whether questions show hints.
  public var showsHints = true
  /// Whether to offer a break after a section that can be hard.
  public var offersBreaks = true
  /// Whether each question shows its item's linkId, for authors and tests.
  public var showsIds = false
  /// How much can be cleared when the person leaves at once.
  public var clearing = Clearing.everything
  /// Whether the person edits the line, so that text missing from it was deleted. `false` for a
  /// pipe.
  public var editsLines = true
  /// Whether the window has fewer than 22 lines or 60 columns.
  public var hasSmallWindow = false
  /// Whether the answers are locked with a passphrase.
  public var isLocked = false
  /// The folder with the answers; `nil` for the default.
  public var folder: String?

  /// How much can be cleared when the person leaves at once.
  public enum Clearing: Equatable, Sendable {
    /// The screen and the scrollback.
    case everything
    /// Only the screen, not the scrollback.
    case screenOnly
    /// Nothing for certain.
    case nothing
  }

  /// Creates the usual options.
  public init() {}
}
