// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A template for several options has `{code}` in its linkId and uses only known placeholders.
///
/// Checks the pack as written, before expansion.
enum TemplateRule {
  static func faults(in draft: Draft) -> [PackFault] {
    draft.sections.flatMap { faults(in: $0.item, isCopied: false) }
  }

  private static func faults(in item: DraftItem, isCopied: Bool) -> [PackFault] {
    let isInside = isCopied || item.forEach != nil
    var faults: [PackFault] = []
    if let forEach = item.forEach, isCopied {
      faults.append(PackFault(.forEachInside, at: forEach.position))
    }
    if let code = item.forOptions.first, item.forEach == nil {
      faults.append(PackFault(.missingKey("forEach", kind: nil), at: code.position))
    }
    let linkId = item.linkId
    if isInside, !linkId.value.isEmpty, !linkId.value.contains("{code}") {
      faults.append(PackFault(.copyWithoutCode(linkId.value), at: linkId.position))
    }
    faults += item.texts.compactMap { fault(in: $0, isInside: isInside) }
    return faults + item.item.flatMap { self.faults(in: $0, isCopied: isInside) }
  }

  private static func fault(in text: Located<String>, isInside: Bool) -> PackFault? {
    let known = Placeholder.allCases.map(\.rawValue)
    let names = Placeholder.names(in: text.value)
    if let unknown = names.first(where: { !known.contains($0) }) {
      let nearest = Suggestion.nearest(to: unknown, in: known)
      return PackFault(.unknownPlaceholder(unknown, suggestion: nearest), at: text.position)
    }
    guard !isInside, let left = names.first else { return nil }
    return PackFault(.placeholderOutside(left), at: text.position)
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
