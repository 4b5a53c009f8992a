// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// Messages about forms.
extension Words {
  /// Returns up to `limit` linkIds, and the number of the rest.
  static func list(_ linkIds: [String], limit: Int) -> String {
    let shown = linkIds.prefix(limit).map(name).joined(separator: ", ")
    let more = linkIds.count - limit
    return more > 0 ? shownAndMore(shown: shown, count: more) : shown
  }

  /// Returns a name or path from a form, cut to fit a sentence.
  static func name(_ text: String) -> String {
    text.count > 80 ? shownInLine(text.prefix(80) + "…") : shownInLine(text)
  }

  /// Returns an extension's URL, cut at the start if it is too long, since its end names it.
  static func address(_ url: String) -> String {
    url.count > 240 ? shownInLine("…" + url.suffix(240)) : shownInLine(url)
  }
}

extension FormNotice {
  /// Returns the notice on one line: `3 items (a, b, c) need a file and are skipped`.
  /// - Parameter limit: The maximum number of items to name.
  package func words(limit: Int = .max) -> String {
    let sentence = kind.described.words
    guard !linkIds.isEmpty else { return Words.formAsAWhole(sentence(1)) }
    return Words.itemsNamed(
      count: linkIds.count, names: Words.list(linkIds, limit: limit), what: sentence(linkIds.count))
  }

  /// Whether questions are asked differently from what the form intends, so that the person has to
  /// be told.
  package var changesQuestions: Bool { kind.described.changesQuestions }
}

extension FormNotice.Kind {
  /// The notice, to follow `3 items`, and whether it changes questions.
  fileprivate var described: (words: (Int) -> String, changesQuestions: Bool) {
    switch self {
    case .attachment: (Words.attachment, true)
    case .reference: (Words.reference, true)
    case .externalValueSet: (Words.externalValueSet, true)
    case .answerExpression: (Words.answerExpression, true)
    case .noOptions: (Words.noOptions, true)
    case .referenceOption: (Words.referenceOption, true)
    case .unfitOption: (Words.unfitOption, true)
    case .unknownType: (Words.unknownType, true)
    case .enableWhenExpression: (Words.enableWhenExpression, true)
    case .unknownQuestion: (Words.unknownQuestion, true)
    case .unfitCondition: (Words.unfitCondition, true)
    case .otherSystem: (Words.otherSystem, false)
    case .unknownOperator: (Words.unknownOperator, true)
    case .loop: (Words.loop, true)
    case .calculatedExpression: (Words.calculatedExpression, false)
    case .initialExpression: (Words.initialExpression, false)
    case .unfitInitial: (Words.unfitInitial, false)
    case .constraint: (Words.constraint, false)
    case .expression: (Words.expression, false)
    case .externalUnits: (Words.externalUnits, false)
    case .pattern: (Words.pattern, false)
    case .unfitBound: (Words.unfitBound, false)
    case .modifier(let url): ({ Words.modifier(count: $0, url: Words.address(url)) }, true)
    case .unused(let url): ({ Words.unused(count: $0, url: Words.address(url)) }, false)
    }
  }
}

extension FormFault {
  /// The fault, to follow the form's name.
  package var words: String {
    switch self {
    case .notJSON(let fault): Words.notJSON(kind: fault.kind.words, offset: fault.offset + 1)
    case .notAQuestionnaire(let type?):
      Words.notAQuestionnaire(Words.name(type))
    case .notAQuestionnaire(nil): Words.noResource
    case .notOneQuestionnaire(0): Words.noQuestionnaire
    case .notOneQuestionnaire(let count): Words.manyQuestionnaires(count)
    case .missing(let path): Words.missing(Words.name(path))
    case .wrongType("", let expected): Words.notOfType(expected.words)
    case .wrongType(let path, let expected):
      Words.wrongType(path: Words.name(path), expected: expected.words)
    case .linkIdTwice(let linkId): Words.linkIdTwice(Words.name(linkId))
    case .notAPack(let section?):
      Words.notAPackIn(section)
    case .notAPack(nil): Words.notAPack
    case .noItems: Words.noItems
    case .tooMany(let limit): Words.tooMany(limit)
    case .tooDeep(let limit): Words.tooDeep(limit)
    case .hiddenCharacter(let value, let path):
      Words.hiddenCharacter(value: hexadecimal(value), path: Words.name(path))
    }
  }
}

extension FormFault.ExpectedType {
  fileprivate var words: String {
    switch self {
    case .text: Words.expectedTypeText
    case .flag: Words.expectedTypeFlag
    case .number: Words.expectedTypeNumber
    case .list: Words.expectedTypeList
    case .object: Words.expectedTypeObject
    }
  }
}

extension JSONFault.Kind {
  fileprivate var words: String {
    switch self {
    case .endsEarly: Words.kindEndsEarly
    case .unexpected: Words.kindUnexpected
    case .goesOn: Words.kindGoesOn
    case .tooDeep: Words.kindTooDeep
    case .nameTwice: Words.kindNameTwice
    case .tooManyMembers: Words.kindTooManyMembers
    case .notUnicode: Words.kindNotUnicode
    }
  }
}
