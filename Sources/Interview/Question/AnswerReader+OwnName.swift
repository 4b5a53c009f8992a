// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Lines that give one's own name, or name the person who types by "me".
extension AnswerReader {
  /// Puts the name alone on the line where words such as "call me Jo" or "Jo will do" give it, and
  /// pronouns likewise, since they are printed as they were typed. A mere "please" is left out unasked.
  /// `nil` for any other line, and once a name was put there.
  func meaningOfOwnName(_ line: String) -> Meaning? {
    guard asking.entry.origin != .proposed, line.utf8.count < Self.longestOwnName, !line.saysNoName,
      case let name = item.role == .pronouns ? line.pronounsAlone : line.nameAlone,
      name != line.trimmed || name.words.count > Self.wordsOfOwnName, !name.saysNoName
    else { return nil }
    if line.withoutThanks?.withoutPunctuationBehind == name { return .values([.text(name)]) }
    return .refused(again: state.proposing(line.withOtherName(behind: name), at: asking))
  }

  /// The number of words above which a name is put back on the line, to be checked.
  private static let wordsOfOwnName = 6

  /// The number of bytes from which a line is kept as it is, since it is more than a name.
  private static let longestOwnName = 120

  /// Returns the question who "me" is, alone or as in "me and Ann", where someone types for the
  /// person; `nil` for any other answer, and without the helper's name. Where people are listed, asks
  /// whoever helps, and about any sentence, since "me" there names nobody to a reader.
  func whoIsMe(_ line: String) -> Menu? {
    guard item.type == .string || isGate, ![.name, .typistName].contains(item.role),
      let helper = state.helper
    else { return nil }
    if naming?.listsPeople == true, line.namesMeAmongOthers {
      return about(line.withoutYes).whoIsMe(helper)
    }
    guard helper.isForPerson, !helper.typist.isEmpty else { return nil }
    let text = line.withoutYes
    let isAmongOthers =
      text.begins(withOneOf: Words.typedMeFirst) || text.words(before: Words.typedMeLast) != nil
      || text.beginsWithMe || text.namesMe || isGate && text.saysIAm
      || text.words(after: Words.typedIAnd) != nil
      || text.partsBetweenCommas.dropFirst().contains {
        $0.words.first?.isOne(of: Words.typedMeWord) == true
      }
    guard text.asYesOrNo == nil, isAmongOthers || text.isOne(of: Words.typedMe),
      !text.isOne(of: Words.typedJustMe)
    else { return nil }
    return about(text).whoIsMe(helper)
  }
}

extension String {
  /// The trimmed text without the words that people put around their own name, as in "call me Jo".
  fileprivate var nameAlone: String {
    var name = trimmed
    while let rest = name.words(after: Words.typedBeforeName) { name = rest }
    while let rest = name.words(before: Words.typedBehindName) {
      // "Shanice, shan is fine" asks for the second.
      let isAsked = name.withoutThanks == nil
      let behind = rest.sentenceBeforeOthers.map { String(rest.dropFirst($0.count)) } ?? rest
      let last = behind.split { ",;".contains($0) }.last.map { String($0).trimmed } ?? rest
      let named = last.without(leading: Words.typedRemarkWord)
      name = isAsked && !last.begins(withOneOf: Words.typedBetweenNames) ? named : rest
    }
    // "Terry. Not Terence" has another sentence behind the name.
    name = (name.sentenceBeforeOthers ?? name).nameBeforeRemark
    if let end = name.firstIndex(where: { ",;".contains($0) }), !name[..<end].contains("("),
      String(name[..<end]).words.count < Self.longestName,
      name[end] == ";" || String(name[end...].dropFirst()).isAboutOwnName
    {
      name = String(name[..<end])
    }
    return name == trimmed ? name : name.withoutPunctuationBehind
  }

  /// Returns a name at the start of the text with what the text says about another one, as in "Kasia. On
  /// papers it's Katarzyna", in brackets; only the name if it says nothing of the kind.
  fileprivate func withOtherName(behind name: String) -> String {
    guard trimmed.hasPrefix(name) else { return name }
    let rest = trimmed.dropFirst(name.count).drop { !$0.isLetter }.description
    return rest.contains(oneOf: Words.typedOtherName)
      ? "\(name) (\(rest.withoutPunctuationBehind))" : name
  }

  /// The number of words from which text before a comma is more than a name.
  private static let longestName = 6

  /// Whether words behind a name and a comma are none of it, as in "Jamie, he/him, 19" and "Ann, his
  /// support worker". "Okafor, Nkechi" is a name.
  private var isAboutOwnName: Bool {
    let said = trimmed
    let isPhrase = said.first?.isLowercase == true && said.words.count > 1
    return said.beginsLikeTalk || said.first?.isNumber == true || said.contains("/")
      || isPhrase && !said.begins(withOneOf: Words.typedBetweenNames)
  }

  /// The trimmed text without the words that people put around pronouns, as in "they use they/them".
  fileprivate var pronounsAlone: String {
    var pronouns = trimmed
    while let rest = pronouns.words(after: Words.typedBeforePronouns) { pronouns = rest }
    while let rest = pronouns.words(before: Words.typedBehindName) { pronouns = rest }
    pronouns = pronouns.withoutPunctuationBehind
    return pronouns.words.count == 1 || pronouns.contains("/") ? pronouns : trimmed
  }

  /// The text without a yes before other words.
  fileprivate var withoutYes: String { wordsAfterYes ?? self }

  /// Whether the text contains the word "me", or "and I". `false` for a denial, for a question, and for
  /// a text of more than 2,000 bytes.
  fileprivate var namesMeAmongOthers: Bool {
    let text = withoutYes
    let isNo = wordsAfterYes == nil && Opening(of: self) != nil
    let words = text.utf8.count <= 2_000 ? text.words : []
    return !isNo && !text.isDenial && !text.beginsLikeQuestion && !text.isOne(of: Words.typedJustMe)
      && words.indices.contains { words.saysMe(at: $0) }
  }

  /// Whether the text says "I am", and no more before a comma. "I am allergic to nuts" says something
  /// else.
  var saysIAm: Bool { String(prefix { $0 != "," }).isOne(of: Words.typedIAm) }

  /// Whether the text is no name but a yes, a no, a way of leaving or "me".
  fileprivate var saysNoName: Bool {
    asYesOrNo != nil || statedLeaving != nil || namesNobody || isOk || isOne(of: Words.typedMe)
      || isOne(of: Words.typedLeaveIt)
  }

  /// Whether the text's first word is "me", before a comma or another sign.
  fileprivate var beginsWithMe: Bool {
    let first = prefix { !$0.isWhitespace }
    return first.last.map { ",;.-".contains($0) } == true && String(first).isOne(of: Words.typedMe)
  }

  /// Whether "me" is one of several names.
  fileprivate var namesMe: Bool {
    let said = words(before: Words.typedBehindRow) ?? self
    return NameList(said.withoutPunctuationBehind).names().contains { $0.isOne(of: Words.typedMe) }
  }
}

extension [String] {
  /// Whether the word with this index is "me", or "I" after an "and".
  func saysMe(at index: Int) -> Bool {
    let word = self[index].withoutPunctuationBehind
    let isBehindAnd = index > 0 && self[index - 1].isOne(of: Words.typedBetweenNames)
    let isIllness = word.count > 1 && word.allSatisfy(\.isUppercase)  // "She has ME."
    return word.isOne(of: Words.typedMeWord) && !isIllness
      || isBehindAnd && word.lowercased() == "i"
  }
}
