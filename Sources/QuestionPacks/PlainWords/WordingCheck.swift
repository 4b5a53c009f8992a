// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Checks all texts that people read in a pack against the rules for wording.
struct WordingCheck {
  /// The maximum number of words in a sentence.
  static let sentenceLimit = 20
  /// The maximum grade of a question, reason or hint.
  static let gradeLimit = 6

  private(set) var faults: [PackFault] = []
  private(set) var report = ReadingReport()
  private let exceptions: [PlainWords.Exception]
  private var used: Set<Int> = []
  private let avoidance: Avoidance
  /// Whether to grade texts. The formula applies only to English.
  private let isEnglish: Bool

  /// Checks the texts of a pack. O(characters).
  init(_ texts: [ShownText], by plainWords: PlainWords, language: String) {
    exceptions = plainWords.exceptions
    avoidance = Avoidance(plainWords.avoided)
    isEnglish = language.lowercased().hasPrefix("en")
    // Of the faults in copies of an item, only the worst is reported.
    var worst: [Located<WordingRule>: Breach] = [:]
    var order: [Located<WordingRule>] = []
    for text in texts {
      for breach in breaches(of: text) where !isExcepted(breach.rule, text) {
        let place = Located(breach.rule, text.text.position)
        if worst[place] == nil { order.append(place) }
        if breach.weight > worst[place]?.weight ?? 0 { worst[place] = breach }
      }
    }
    faults = order.compactMap { place in
      worst[place].map { PackFault($0.kind, at: place.position) }
    }
    report.exceptions = used.count
  }

  private struct Breach {
    var rule: WordingRule
    var kind: PackFault.Kind
    var weight: Double
  }

  private mutating func breaches(of text: ShownText) -> [Breach] {
    let prose = Prose(text.text.value)
    let measured = ReadingReport.Line(text, prose, isGraded: isEnglish)
    report.lines.append(measured)
    var breaches: [Breach] = []
    let longest = prose.longestSentence
    if longest > Self.sentenceLimit {
      let kind = PackFault.Kind.longSentence(words: longest, limit: Self.sentenceLimit)
      breaches.append(Breach(rule: .sentence, kind: kind, weight: Double(longest)))
    }
    if let grade = measured.grade, grade > Double(Self.gradeLimit) {
      let kind = PackFault.Kind.hardToRead(text.text.value, grade: grade, limit: Self.gradeLimit)
      breaches.append(Breach(rule: .grade, kind: kind, weight: grade))
    }
    let avoided = avoidance.found(in: prose.words)
    if !avoided.isEmpty {
      let kind = PackFault.Kind.wordsToAvoid(avoided)
      breaches.append(Breach(rule: .word, kind: kind, weight: Double(avoided.count)))
    }
    if text.isAsked, let joined = prose.secondQuestion {
      breaches.append(Breach(rule: .question, kind: .twoQuestions(joined), weight: 1))
    }
    return breaches
  }

  private mutating func isExcepted(_ rule: WordingRule, _ text: ShownText) -> Bool {
    let found = exceptions.indices.filter { place in
      let linkId = exceptions[place].linkId.value
      return exceptions[place].rule == rule && !text.linkId.isEmpty
        && (linkId == text.linkId || linkId == text.template)
    }
    used.formUnion(found)
    return !found.isEmpty
  }

  /// Returns the faults in the exceptions: too many, one for an unknown item, or one that is no
  /// longer needed.
  func exceptionFaults(in plan: Plan) -> [PackFault] {
    let ids = Set(plan.order.keys).union(plan.entries.map(\.item.template))
    return exceptions.enumerated().compactMap { place, exception in
      let linkId = exception.linkId
      if place >= PlainWords.exceptionLimit {
        let kind = PackFault.Kind.tooManyExceptions(limit: PlainWords.exceptionLimit)
        return PackFault(kind, at: linkId.position)
      }
      guard ids.contains(linkId.value) else {
        guard plan.isComplete else { return nil }
        let nearest = Suggestion.nearest(to: linkId.value, in: ids.sorted())
        return PackFault(.unknownQuestion(linkId.value, suggestion: nearest), at: linkId.position)
      }
      guard used.contains(place) || !plan.isComplete else {
        return PackFault(.idleException(exception.rule.rawValue), at: linkId.position)
      }
      return nil
    }
  }
}

/// A text of a pack that a person reads, with its kind.
struct ShownText: Sendable {
  /// The kind of a text.
  enum Part: String, Sendable {
    case text
    case why
    case hint
    /// A short phrase that names something: a title, label, choice or row.
    case name
    /// A line of urgent help.
    case help
  }

  /// The linkId of the text's item; empty for texts of the whole pack.
  var linkId: String
  /// The linkId of the template the item was copied from; empty if it is not a copy.
  var template: String
  var part: Part
  var text: Located<String>
  /// Whether the text is a question, which may ask only one thing.
  var isAsked = false
}

extension ShownText {
  /// Returns all texts that people read in a pack, each once for a position: copies count only if
  /// their words differ. O(items).
  static func all(in plan: Plan, of draft: Draft) -> [ShownText] {
    let texts = draft.ownTexts + plan.entries.flatMap { $0.item.shownTexts }
    var seen: Set<Located<String>> = []
    return texts.filter { seen.insert($0.text).inserted }
  }
}

extension DraftItem {
  /// The item's own texts. The questions of its choices are items of their own.
  fileprivate var shownTexts: [ShownText] {
    let isTitle = type == .group
    var texts: [ShownText] = []
    func add(_ text: Located<String>?, _ part: ShownText.Part, isAsked: Bool = false) {
      guard let text else { return }
      texts.append(
        ShownText(
          linkId: linkId.value, template: self.template, part: part, text: text, isAsked: isAsked))
    }
    add(text, isTitle ? .name : .text, isAsked: !isTitle && type != .display)
    add(typedFor, .text, isAsked: true)
    add(label, .name)
    add(why, .why)
    add(hint, .hint)
    add(rowName, .name)
    for option in options { add(option.text, .name) }
    return texts
  }
}
