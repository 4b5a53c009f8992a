// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The sections of a form, and its title and other properties.
extension FormReader {
  /// The maximum number of sections. A form with more groups at its top level gets one section with
  /// everything in it.
  private static let sectionLimit = 100

  /// Returns the top-level items as sections. Groups stay as they are, rows get a section each, and
  /// items outside groups are collected in generated sections.
  mutating func joined(_ items: [Item]) -> [Item] {
    let count = items.count { $0.type == .group && !$0.details.isHidden }
    guard count <= Self.sectionLimit else {
      return [impliedSection(items.map { titled($0) })]
    }
    var sections: [Item] = []
    var isOpen = false
    for item in items where !isTitle(item) {
      if item.type == .group, !item.details.isHidden, !item.isAnswers {
        sections.append(item.repeats ? impliedSection([item], title: item.text) : item)
        isOpen = false
      } else if isOpen {
        sections[sections.count - 1].item.append(item)
      } else {
        sections.append(impliedSection([item]))
        isOpen = true
      }
    }
    return sections
  }

  /// Returns a group that is no longer a section, with its title as a text to read.
  private mutating func titled(_ item: Item) -> Item {
    guard item.type == .group, !item.repeats, !item.text.isEmpty, !item.details.isHidden else {
      return item
    }
    var titled = item
    titled.item.insert(title(of: item), at: 0)
    return titled
  }

  private mutating func impliedSection(_ items: [Item], title: String = "") -> Item {
    var section = Item(
      linkId: madeLinkId("section"), type: .group, text: title, shortPass: .asked, item: items)
    section.details.isImplied = true
    return section
  }

  /// Whether this is the title of rows, which their section already shows.
  private func isTitle(_ item: Item) -> Bool {
    item.type == .display && item.details.isImplied
  }

  mutating func questionnaire(
    of sections: [Item], hash: String
  ) throws(FormFault) -> Questionnaire {
    let form = source.form
    let title = try title(of: form)
    for section in sections { section.addQuestions(to: &questions) }
    let joined = try sections.map { section throws(FormFault) in
      var joined = try withConditions(section)
      guard joined.text.isEmpty else { return joined }
      joined.text = title
      joined.details.hasNoText = joined.details.formText.isEmpty
      return joined
    }
    let waits = Waits(joined)
    for linkId in waits.loops { note(.loop, linkId) }
    if isPack { return try pack(joined, hash: hash) }
    let summary = Questionnaire.Summary(
      id: try id(of: form), version: try form.words("version"), title: title,
      language: try form.words("language"), url: try form.words("url"))
    var questionnaire = Questionnaire(summary: summary, items: joined)
    questionnaire.hash = hash
    let forward = waits.lookingForward
    questionnaire.lookingForward =
      questionnaire.dependents(ofAny: forward).union(forward)
    return questionnaire
  }

  private func title(of form: Element) throws(FormFault) -> String {
    let title = try words("title", of: form)
    return title.isEmpty ? Words.untitled : title
  }

  /// Returns the form's URL, or otherwise its id.
  private func id(of form: Element) throws(FormFault) -> String {
    let url = try form.words("url")
    let id = try form.words("id")
    return [url, id].first { !$0.isEmpty } ?? "form"
  }
}
