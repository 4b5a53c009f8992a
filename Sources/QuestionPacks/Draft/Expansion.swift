// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Expands the shorthand in a pack: sections as options, "other" questions, and `forEach`.
///
/// Anything that can't be expanded is reported and left out.
struct Expansion {
  private(set) var log = FaultLog()
  /// The items so far, by linkId. Conditions and `forEach` refer only to earlier items.
  private var known: [String: DraftItem] = [:]
  private var written = 0
  private var writtenBytes = 0
  /// The maximum number of items after expansion.
  private static let limit = 20_000
  private let sections: [DraftSection]
  private let allIDs: Set<String>
  private let isComplete: Bool

  init(_ draft: Draft) {
    sections = draft.sections
    isComplete = draft.isComplete
    allIDs = Set(draft.sections.flatMap { $0.item.withAllWithin.map(\.linkId.value) })
  }

  /// Returns the sections with plain items only. O(items after expansion).
  mutating func expanded() -> [DraftSection] {
    sections.map { section in
      var section = section
      section.item.item = expand(section.item.item, in: section, above: section.item)
      return section
    }
  }

  /// Expands items. A parent comes before its children and passes its audience on to them.
  private mutating func expand(
    _ items: [DraftItem], in section: DraftSection, above: DraftItem
  ) -> [DraftItem] {
    var written: [DraftItem] = []
    for item in items {
      // One at a time, since the copies of an item may refer to the expanded item before it.
      for copy in copies(of: item) { written.append(writeOut(copy, in: section, above: above)) }
    }
    return written
  }

  private mutating func writeOut(
    _ item: DraftItem, in section: DraftSection, above: DraftItem
  ) -> DraftItem {
    var item = item
    item.sharing = .stricter(item.sharing, above.sharing)
    item.isSensitive = item.isSensitive || above.isSensitive
    writeOutSections(&item, in: section)
    known[item.linkId.value] = item
    written += 1
    item.item = expand(item.othersWrittenOut + item.item, in: section, above: item)
    return item
  }

  private mutating func writeOutSections(_ item: inout DraftItem, in section: DraftSection) {
    guard let from = item.optionsFrom, item.type == .choice else { return }
    guard item.options.isEmpty else { return log.add(.twoKindsOfOptions, at: from.position) }
    let before = sections.filter { (1..<max(1, section.number)).contains($0.number) }
    if before.isEmpty { log.add(.noSectionsBefore, at: from.position) }
    item.options = before.map { section in
      let title = section.item.text ?? section.item.linkId
      return DraftOption(code: section.item.linkId, text: title)
    }
  }

  private mutating func copies(of item: DraftItem) -> [DraftItem] {
    guard let question = item.forEach else { return [item] }
    guard let choice = known[question.value] else {
      addUnknown(question)
      return []
    }
    guard choice.type == .choice, choice.repeats else {
      log.add(.forEachTarget(question.value), at: question.position)
      return []
    }
    let options = options(of: choice, for: item)
    guard written + options.count * item.withAllWithin.count <= Self.limit else {
      log.add(.tooManyItems(limit: Self.limit), at: question.position)
      return []
    }
    guard hasRoom(for: item, options) else {
      log.add(.tooMuchText(limit: Plan.textLimit), at: question.position)
      return []
    }
    return options.map { item.copy(for: $0, of: question) }
  }

  /// Returns the options that an item is written for, in the order of the choice.
  private mutating func options(of choice: DraftItem, for item: DraftItem) -> [DraftOption] {
    let options = choice.options.filter { !$0.isExclusive.value && $0.leaving == nil }
    let codes = options.map(\.code.value)
    for code in item.forOptions where !codes.contains(code.value) {
      let nearest = log.nearest(to: code.value, in: codes)
      log.add(
        .unknownOption(code.value, question: choice.linkId.value, suggestion: nearest),
        at: code.position)
    }
    let wanted = Set(item.forOptions.map(\.value))
    return wanted.isEmpty ? options : options.filter { wanted.contains($0.code.value) }
  }

  /// Whether the copies fit in memory, measured before they are made: repeated placeholders for
  /// long words could exhaust it, and so could many texts without words.
  private mutating func hasRoom(for item: DraftItem, _ options: [DraftOption]) -> Bool {
    let texts = item.node?.texts ?? []
    let bytes = texts.reduce(texts.count) { $0 + $1.utf8.count }
    let placeholders = texts.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "{") } }
    for option in options {
      let words = [option.code.value, option.text.value, option.words]
      writtenBytes += bytes + placeholders * words.reduce(0) { $0 + $1.utf8.count }
    }
    return writtenBytes <= Plan.textLimit
  }

  private mutating func addUnknown(_ question: Located<String>) {
    if allIDs.contains(question.value) {
      log.add(.laterQuestion(question.value), at: question.position)
    } else if isComplete {
      let nearest = log.nearest(to: question.value, in: allIDs.sorted())
      log.add(.unknownQuestion(question.value, suggestion: nearest), at: question.position)
    }
  }
}

/// A template for several options has `{code}` in its linkId and uses only known placeholders.
///
/// Checks the pack as written, before expansion.
enum TemplateRule {
  static func check(_ draft: Draft, _ log: inout FaultLog) {
    for section in draft.sections { check(section.item, isCopied: false, &log) }
  }

  private static func check(_ item: DraftItem, isCopied: Bool, _ log: inout FaultLog) {
    let isInside = isCopied || item.forEach != nil
    if let forEach = item.forEach, isCopied { log.add(.forEachInside, at: forEach.position) }
    if let code = item.forOptions.first, item.forEach == nil {
      log.add(.missingKey("forEach", kind: nil), at: code.position)
    }
    let linkId = item.linkId
    if isInside, !linkId.value.isEmpty, !linkId.value.contains("{code}") {
      log.add(.copyWithoutCode(linkId.value), at: linkId.position)
    }
    for text in item.texts { check(text, isInside: isInside, &log) }
    for child in item.item { check(child, isCopied: isInside, &log) }
  }

  private static func check(_ text: Located<String>, isInside: Bool, _ log: inout FaultLog) {
    let known = Placeholder.allCases.map(\.rawValue)
    let names = Placeholder.names(in: text.value)
    if let unknown = names.first(where: { !known.contains($0) }) {
      let nearest = Suggestion.nearest(to: unknown, in: known)
      log.add(.unknownPlaceholder(unknown, suggestion: nearest), at: text.position)
    } else if !isInside, let left = names.first {
      log.add(.placeholderOutside(left), at: text.position)
    }
  }
}

extension DraftItem {
  /// All texts that may contain a placeholder, without those of children.
  fileprivate var texts: [Located<String>] {
    var own = written
    // This text may also contain the placeholder for the person's name.
    own.record.typedFor = own.record.typedFor.replacing(Item.personMark, with: "")
    let codes = tests.compactMap { test in
      test.operator.value.optionCode.map { Located($0, test.operator.position) }
    }
    return own.texts() + [forEach].compactMap { $0 } + options.flatMap(\.texts)
      + tests.map(\.question) + codes
  }
}
