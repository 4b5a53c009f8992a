// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import JSON
import Survey

/// What one person said, as FHIR R4's `QuestionnaireResponse`
/// (<https://hl7.org/fhir/R4/questionnaireresponse.html>).
///
/// It holds what its audience may see, by the one filter, and nothing else. Items stand in the
/// order and nesting of the questionnaire; what was not reached, is not enabled or is only to be
/// read is absent. There is neither subject nor author, since the program knows no patient records:
/// whoever takes it in adds them.
public struct QuestionnaireResponse: Equatable, Sendable {
  /// Why a response can't be written.
  public enum Fault: Error, Equatable, Sendable {
    /// An answer to this question is longer than R4 allows.
    case tooLong(question: String)
  }

  /// The most bytes that a text of R4 may have, which counts 1,048,576 characters
  /// (<https://hl7.org/fhir/R4/datatypes.html#string>).
  public static let textLimit = 1 << 20

  /// The resource.
  public let json: JSONValue

  /// A response for an audience. O(items, times rows).
  ///
  /// - Parameters:
  ///   - authored: When it was last changed.
  ///   - offset: Minutes that the clocks here are ahead of UTC at a time of a day, for answers with
  ///     a time and no place.
  /// - Throws: ``Fault/tooLong(question:)``.
  public init(
    _ response: Response, to questionnaire: Questionnaire, for audience: Audience, authored: Date,
    offset: @escaping (PartialDate, TimeOfDay) -> Int
  ) throws(Fault) {
    let visible = questionnaire.visible(response, to: audience, includesHidden: true)
    var items: [JSONValue] = []
    let writer = ResponseItems(offset: offset)
    for section in visible.sections {
      items += try writer.items(section, questionnaire.section(section.linkId)?.item)
    }
    let summary = questionnaire.summary
    // A required item without an answer: whoever takes it in must not think that all is said.
    let lacksRequired = visible.sections.flatMap(\.nodes).contains(where: \.lacksRequired)
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

  /// What has no place in the questionnaire any more: it must not be lost, and may not stand among
  /// items that the questionnaire has.
  private static func alsoWritten(_ visible: VisibleResponse) -> [JSONValue] {
    let answers = visible.withoutItem.map { answer in
      JSONValue.ext(
        OwnExtension.alsoWritten.url,
        [
          .ext("question", "String", .words(answer.question)),
          .ext("answer", "String", .words(answer.values.map(\.words).joined(separator: "; "))),
        ])
    }
    return answers + visible.asidesWithoutItem.map { .ext(.aside, "String", .words($0)) }
  }
}

extension VisibleNode {
  /// Whether something that must be answered is not.
  fileprivate var lacksRequired: Bool {
    if item.details.isRequired, !item.details.isHidden, isEmpty { return true }
    // It is exported to say why it has no rows, without the answers that a row requires.
    if item.isRows, rows.isEmpty, answer?.leaving != nil, item.holdsRequired { return true }
    return (children + rows.flatMap(\.self)).contains(where: \.lacksRequired)
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
  /// The address by which a response names its questionnaire, with the version; `nil` for one
  /// without an address (<https://hl7.org/fhir/R4/datatypes.html#canonical>).
  var canonical: String? {
    guard !url.isEmpty else { return nil }
    return version.isEmpty ? url : "\(url)|\(version)"
  }
}

extension Audience {
  /// Says on a response whom it is meant for, where that is not just anybody who may read it.
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
