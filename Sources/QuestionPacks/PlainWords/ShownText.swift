// SPDX-License-Identifier: GPL-3.0-or-later

/// A text of a pack that a person reads, and what it is.
struct ShownText {
  /// What a text is for.
  enum Part: String, Sendable {
    case text
    case why
    case hint
    /// Few words that name something: titles, labels, choices, rows.
    case name
    /// Urgent help.
    case help
  }

  /// The linkId of its item; empty for what belongs to the whole pack.
  var linkId: String
  /// What the item was copied from; empty when it was written so.
  var template: String
  var part: Part
  var text: Located<String>
  /// It is asked, so it asks one thing.
  var isAsked = false
}

extension ShownText {
  /// Everything that people read of a pack, each text once where it stands: copies for each option
  /// count when their words differ. O(items).
  static func all(in plan: Plan, of draft: Draft) -> [ShownText] {
    let texts = draft.ownTexts + plan.entries.flatMap { $0.item.shownTexts }
    var seen: Set<Key> = []
    return texts.filter { seen.insert(Key(text: $0.text.value, at: $0.text.position)).inserted }
  }

  private struct Key: Hashable {
    var text: String
    var at: SourcePosition
  }
}

extension DraftItem {
  /// Its own texts, without those of the questions that its choices lead to: these are items.
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
