// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import JSON
import Survey

/// A person's answers as a FHIR R4 `QuestionnaireResponse`
/// (<https://hl7.org/fhir/R4/questionnaireresponse.html>).
///
/// Contains only what its audience may see, as decided by the visibility filter. Items have the
/// order and nesting of the questionnaire. Items that were not reached, are not enabled or are only
/// for reading are absent. There is no subject or author, since the program has no patient records:
/// the receiving software adds them.
package struct QuestionnaireResponse: Equatable, Sendable {
  /// Why a response can't be written.
  package enum Fault: Error, Equatable, Sendable {
    /// The answer to this question is longer than R4 allows.
    case tooLong(question: String)
  }

  /// The maximum length of a text in bytes. R4 itself allows 1,048,576 characters
  /// (<https://hl7.org/fhir/R4/datatypes.html#string>).
  package static let textLimit = 1 << 20

  package let json: JSONValue

  /// Creates a response for an audience. O(items × rows).
  ///
  /// - Parameters:
  /// - authored: When the answers were last changed.
  /// - offset: Returns the local offset from UTC in minutes for a day and time, for answers with a
  ///   time but no time zone.
  /// - Throws: ``Fault/tooLong(question:)``.
  package init(
    _ response: Response, to questionnaire: Questionnaire, for audience: Audience, authored: Date,
    offset: @escaping (PartialDate, TimeOfDay) -> Int
  ) throws(Fault) {
    let visible = questionnaire.visible(response, to: audience, includesHidden: true)
    let nodes = visible.sections.flatMap(\.nodes).flatMap(\.withAllWithin)
    if let long = nodes.lazy.compactMap(\.answer).first(where: \.isTooLong) {
      throw .tooLong(question: long.question)
    }
    let writer = ResponseItems(offset: offset)
    let items = visible.sections.flatMap { section in
      writer.items(section, questionnaire.section(section.linkId)?.item)
    }
    let summary = questionnaire.summary
    // If a required item lacks an answer, the receiving software must not treat the response as
    // complete.
    let lacksRequired = nodes.contains(where: \.lacksRequired)
    let isDone = response.progress.isDone && !lacksRequired
    json = .element([
      "resourceType": "QuestionnaireResponse",
      "meta": audience.tag.map { ["tag": [$0]] },
      "language": .text(summary.language),
      "extension": .list(Self.alsoWritten(visible)),
      "questionnaire": summary.canonical.map(JSONValue.text),
      "status": isDone ? "completed" : "in-progress",
      "authored": .text(authored.formatted(.iso8601)),
      "item": .list(items),
    ])
  }

  /// Returns the answers that no longer have a place in the questionnaire, as extensions: they must
  /// not be lost, and can't be among the questionnaire's items. One without words is left out,
  /// since a string can't be empty (<https://hl7.org/fhir/R4/datatypes.html#string>).
  private static func alsoWritten(_ visible: VisibleResponse) -> [JSONValue] {
    let answers = visible.withoutItem.map { answer in
      let given = answer.values.map(\.words).joined(separator: "; ")
      let parts = [("question", answer.question), ("answer", given)]
      let said = parts.filter { !$0.1.allSatisfy(\.isWhitespace) }
      return JSONValue.ext(.alsoWritten, .list(said.map { .ext($0.0, .words($0.1)) }))
    }
    return answers + visible.asidesWithoutItem.map { .ext(.aside, .words($0)) }
  }
}

extension Answer {
  /// Whether a text in the answer is longer than R4 allows.
  fileprivate var isTooLong: Bool {
    let limit = QuestionnaireResponse.textLimit
    return values.contains {
      if case .text(let text) = $0 { text.utf8.count > limit } else { false }
    }
  }
}

extension VisibleNode {
  /// Whether the item is required and lacks an answer.
  fileprivate var lacksRequired: Bool {
    if item.details.isRequired, !item.details.isHidden, isEmpty { return true }
    // This group is exported with the reason why it has no rows, but without the answers each row
    // requires.
    return item.isRows && rows.isEmpty && answer?.leaving != nil && item.holdsRequired
  }

  private var isEmpty: Bool {
    if item.isRows { return rows.isEmpty }
    return item.type != .group && !item.isToRead && answer?.values.isEmpty ?? true
  }
}

extension Item {
  fileprivate var holdsRequired: Bool {
    item.contains { $0.details.isRequired && !$0.details.isHidden || $0.holdsRequired }
  }
}

extension Questionnaire.Summary {
  /// The canonical URL for a response to name its questionnaire, with the version; `nil` for a form
  /// without a URL (<https://hl7.org/fhir/R4/datatypes.html#canonical>).
  var canonical: String? {
    guard !url.isEmpty else { return nil }
    return version.isEmpty ? url : "\(url)|\(version)"
  }
}

extension Audience {
  /// A tag that says whom the response is for; `nil` if others may read it.
  fileprivate var tag: JSONValue? {
    let words: String? =
      switch self {
      case .toBring: nil
      case .myself: Words.forMyself
      case .staff: Words.forStaff
      }
    return words.map {
      [
        "system": .text("\(OwnExtension.base)/audience"), "code": .text(rawValue),
        "display": .text($0),
      ]
    }
  }
}
