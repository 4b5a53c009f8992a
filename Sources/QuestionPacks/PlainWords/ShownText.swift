// SPDX-License-Identifier: GPL-3.0-or-later

/// A text of a pack that a person reads, with its kind.
struct ShownText: Sendable {
  /// The kind of a text.
  enum Part: String, Sendable {
    case text
    case why
    case hint
    /// A short phrase that names something: a title, label, choice or row.
    case name
    /// A line of urgent help.
    case help
  }

  /// The linkId of the text's item; empty for texts of the whole pack.
  var linkId: String
  /// The linkId of the template the item was copied from; empty if it is not a copy.
  var template: String
  var part: Part
  var text: Located<String>
  /// Whether the text is a question, which may ask only one thing.
  var isAsked = false
}

extension ShownText {
  /// Returns all texts that people read in a pack, each once for a position: copies count only if
  /// their words differ. O(items).
  static func all(in plan: Plan, of draft: Draft) -> [ShownText] {
    let texts = draft.ownTexts + plan.entries.flatMap { $0.item.shownTexts }
    var seen: Set<Located<String>> = []
    return texts.filter { seen.insert($0.text).inserted }
  }
}

extension DraftItem {
  /// The item's own texts. The questions of its choices are items of their own.
  fileprivate var shownTexts: [ShownText] {
    let isTitle = type == .group
    var texts: [ShownText] = []
    func add(_ text: Located<String>?, _ part: ShownText.Part, isAsked: Bool = false) {
      guard let text else { return }
      texts.append(
        ShownText(
          linkId: linkId.value, template: self.template, part: part, text: text, isAsked: isAsked))
    }
    add(text, isTitle ? .name : .text, isAsked: !isTitle && type != .display)
    add(typedFor, .text, isAsked: true)
    add(label, .name)
    add(why, .why)
    add(hint, .hint)
    add(rowName, .name)
    for option in options { add(option.text, .name) }
    return texts
  }
}
