// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension FoundByRole {
  /// The people who come along, or "nobody"; empty if the person said neither.
  var company: [Document.Text] {
    let rows = rows(.companion)
    return rows.isEmpty && saysNo(.comesWithSomeone)
      ? [.program(Words.nobody)] : rows.map(companion)
  }

  /// Whether the first item with a role was answered no.
  func saysNo(_ role: Role) -> Bool {
    first(role)?.node.answer?.values.first == .boolean(false)
  }

  /// Returns a companion's name, how the person knows them, and how much of the appointment they
  /// attend.
  private func companion(_ row: [VisibleNode]) -> Document.Text {
    let name = row.first(.companionName)
    let rest = row.filter { $0.place != name?.place }.flatMap { node -> [String] in
      guard !node.choices.isEmpty else { return node.words }
      let label = node.label.withSmallStart.beforeWords
      return node.choices.map { label + $0.wordsWithin }
    }
    return Document.Text.person(name?.words.first ?? "").explained(by: rest)
  }
}

extension FoundByRole {
  /// The person's name with their pronouns, or space to write it.
  var person: Document.Text {
    let label = Document.Text.label(Words.name + ":") + .program(" ")
    let pronouns = Document.Text.name(words(.pronouns))
    let name = Document.Text.name(words(.name))
    return label
      + (name.isEmpty ? .blank : name.explained(by: pronouns.isEmpty ? [] : [pronouns]))
  }

  /// A sentence about who wrote for the person or helped them to write; `nil` if they wrote alone.
  var helpInWriting: Document.Text? {
    let typist = first(.typist)?.node.codes.first.flatMap(Typist.init)
    guard let typist, typist != .me else {
      return typist == .me && visible.wasHelped ? .program(Words.helpedWithPart) : nil
    }
    let name = words(.typistName)
    let who = name.isEmpty ? .program(Words.somebody) : Document.Text.name(name)
    let how = typist == .forMe ? Words.writtenForMe : Words.writtenWithHelp
    return .program(how) + who + .program(who.endsSentence ? "" : ".")
  }
}

extension Document.Text {
  /// Returns a name on one line, cut at eight words.
  static func name(_ name: String) -> Self {
    let text = Self.person(name)
    guard text.wordCount > 8 else { return text.onOneLine }
    return (text.opening(words: 7) ?? Self()).onOneLine + .program("…")
  }

  /// Whether the text ends in a full stop or similar.
  var endsSentence: Bool { plain.last.map { ".!?…".contains($0) } ?? false }
}
