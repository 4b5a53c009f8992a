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
  public func words(limit: Int = .max) -> String {
    guard !linkIds.isEmpty else { return Words.formAsAWhole(kind.words(1)) }
    let named = Words.list(linkIds, limit: limit)
    return Words.itemsNamed(
      count: linkIds.count, names: named, what: kind.words(linkIds.count))
  }

  /// Whether questions are asked differently from what the form intends, so that the person has to
  /// be told.
  public var changesQuestions: Bool {
    switch kind {
    case .attachment, .reference, .externalValueSet, .answerExpression, .noOptions,
      .referenceOption, .unfitOption, .unknownType, .enableWhenExpression, .unknownQuestion,
      .unfitCondition, .unknownOperator, .loop, .modifier:
      true
    default: false
    }
  }
}

extension FormNotice.Kind {
  /// Returns the notice, to follow `3 items`.
  fileprivate func words(_ count: Int) -> String {
    switch self {
    case .attachment: Words.attachment(count)
    case .reference: Words.reference(count)
    case .externalValueSet: Words.externalValueSet(count)
    case .answerExpression: Words.answerExpression(count)
    case .noOptions: Words.noOptions(count)
    case .referenceOption: Words.referenceOption(count)
    case .unfitOption: Words.unfitOption(count)
    case .unknownType: Words.unknownType(count)
    case .enableWhenExpression: Words.enableWhenExpression(count)
    case .unknownQuestion: Words.unknownQuestion(count)
    case .unfitCondition: Words.unfitCondition(count)
    case .otherSystem: Words.otherSystem(count)
    case .unknownOperator: Words.unknownOperator(count)
    case .loop: Words.loop(count)
    case .calculatedExpression: Words.calculatedExpression(count)
    case .initialExpression: Words.initialExpression(count)
    case .unfitInitial: Words.unfitInitial(count)
    case .constraint: Words.constraint(count)
    case .expression: Words.expression(count)
    case .externalUnits: Words.externalUnits(count)
    case .pattern: Words.pattern(count)
    case .unfitBound: Words.unfitBound(count)
    case .modifier(let url): Words.modifier(count: count, url: Words.address(url))
    case .unused(let url): Words.unused(count: count, url: Words.address(url))
    }
  }
}

extension FormFault {
  /// The fault, to follow the form's name.
  public var words: String {
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
