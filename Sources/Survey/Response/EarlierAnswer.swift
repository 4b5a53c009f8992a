// SPDX-License-Identifier: GPL-3.0-or-later

/// An answer at a place where a different question is now asked.
public struct EarlierAnswer: Equatable, Sendable {
  /// The place of the answer.
  public var place: Place
  /// The answer, with the question as it was asked.
  public var answer: Answer
  /// Whether the answer was private.
  public var isPrivate: Bool

  /// Creates an earlier answer.
  public init(_ place: Place, _ answer: Answer, isPrivate: Bool) {
    self.place = place
    self.answer = answer
    self.isPrivate = isPrivate
  }

  /// Returns the same with only the matching values of the answer; see ``Answer/keeping(_:)``.
  func keeping(_ isKept: (Value) -> Bool) -> EarlierAnswer? {
    answer.keeping(isKept).map { EarlierAnswer(place, $0, isPrivate: isPrivate) }
  }
}

extension EarlierAnswer: DescribedRecord {
  /// Creates an empty answer without an item.
  public init() {
    self.init(Place(""), Answer(.rows, question: "", section: ""), isPrivate: false)
  }

  /// The properties of an earlier answer.
  public static let properties: [Property<Self>] = [
    .content("place", { $0.place }, { $0.place = $1 }).required,
    .content("answer", { $0.answer }, { $0.answer = $1 }).required,
    .flag("isPrivate", { $0.isPrivate }, { $0.isPrivate = $1 }).required,
  ]
}
