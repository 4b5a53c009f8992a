// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
