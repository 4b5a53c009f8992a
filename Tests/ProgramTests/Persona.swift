// SPDX-License-Identifier: GPL-3.0-or-later

/// What one invented person types: their answers by linkId, and what they do on the way.
///
/// An item that is not named here is passed over with Enter, as it would be by them.
struct Persona: Sendable {
  /// Lines typed at an item, in the order in which it is asked: one an asking.
  var answers: [String: [String]]
  /// Lines typed before the answer, the first time that an item is asked.
  var before: [String: [String]] = [:]
  /// Lines typed at questions of the program's own, by how they begin.
  var replies: [String: String] = [:]
  /// The item at which the first sitting stops with `/quit`; `nil` for one sitting.
  var stopsAt: String?
  /// What must stand in the notes.
  var mustAppear: [String] = []
  /// What must not.
  var mustNotAppear: [String] = []
  /// What page one holds.
  var pageOne: [String] = []
  /// What stands in the notes in this order.
  var inOrder: [String] = []
}

extension Persona {
  /// Each of them, by name.
  static let all = ["corrie": corrie, "dale": dale, "ilka": ilka, "tamsin": tamsin]
}
