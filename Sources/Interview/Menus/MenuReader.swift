// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Finds the choice of a menu that a typed line names. It says and changes nothing.
struct MenuReader {
  let menu: Menu

  private var choices: [Menu.Choice] { menu.choices }

  /// Returns the choice that a line names; `nil` if it names none or several.
  func choice(_ text: String) -> Menu.Choice? {
    let saysYes =
      text.yesOrNo
      ?? (menu.takesOnlyYesOrNo ? yesAlone(text) : text.agreement ?? echoedYesOrNo(text))
    guard !menu.isYesNo else {
      // Where Enter means no, a no with more words is one too: it changes nothing.
      let saysNo = if menu.fallback == 1, case .no? = Opening(of: text) { true } else { false }
      let isNo = saysNo && !text.words.contains(where: \.mayTakeBack)
      return (saysYes ?? (isNo ? false : nil)).map { choices[$0 ? 0 : 1] }
        ?? choice(called: text)
    }
    // A number always means a position, even if a choice's words are a number.
    let said = text.wordsAfterYes ?? text.trimmed
    if let number = Int(said) {
      let choice = choices.indices.contains(number &- 1) ? choices[number - 1] : nil
      // "Yes 2" may say yes to two.
      return text.wordsAfterYes != nil && choice.flatMap { Opening(of: $0.words) } == .no
        ? nil : choice
    }
    if let called = choice(called: text) { return called }
    do {
      return try choice(text, named: choices.map { $0.words.quoting(onlyIn: text) })
    } catch .noSuchChoice {
      let begun = choices.filter {
        text.begins(with: $0.words) && $0.words.yesOrNo == nil
          && !text.words.dropFirst($0.words.words.count).contains(where: \.mayTakeBack)
      }
      // "Save it" has no other words than "Save and stop".
      return begun.only ?? choice(saysYes) ?? echoedChoice(text) ?? choiceOfNo(text)
        ?? choiceOfYes(text) ?? choices.filter { text.echoes($0.words) }.only
        ?? choiceOfEnter(text) ?? choice(mistypedAs: text)
    } catch {
      if let leaving = text.statedLeaving,
        let plain = choices.first(where: { $0.words.statedLeaving == leaving })
      {
        return plain
      }
      // What the person typed is quoted in some choices, and names none of them.
      return choice(saysYes) ?? (try? choice(text, named: choices.map(\.words.withoutQuoted)))
    }
  }

  /// Returns `true` for a yes that says that the person is alone, as in "yes i am alone"; `nil` for any other
  /// line.
  private func yesAlone(_ text: String) -> Bool? {
    text.wordsAfterYes?.isOne(of: Words.typedAlone) == true ? true : nil
  }

  /// Returns the choice that a line names by one of these texts; `nil` if it leaves the question.
  private func choice(_ line: String, named texts: [String]) throws(ReadingFault) -> Menu.Choice? {
    try ChoiceReader.index(of: line, among: texts).map { choices[$0] }
  }

  /// Returns the choice with these other words, alone, behind a yes or before a "please"; `nil` if there
  /// is none.
  func choice(called text: String) -> Menu.Choice? {
    let said = text.wordsAfterYes ?? text.withoutThanks ?? text
    return choices.first { $0.synonyms.contains { text.isOne(of: $0) || said.isOne(of: $0) } }
  }

  /// Returns the choice with the only number among other words, as in "Kelly can print it, number 2";
  /// `nil` for any other line.
  func choice(numberedIn line: String) -> Menu.Choice? {
    let numbers = line.words.compactMap { Int($0.withoutPunctuationBehind) }
    guard !menu.isYesNo, let number = numbers.only, choices.indices.contains(number &- 1) else {
      return nil
    }
    return choices[number - 1]
  }

  /// Returns the choice whose words behind a no begin as the text's do, as those of "No, keep what I
  /// typed" and "no keep my words", or else the only one that has them all, as "No, just my own words"
  /// has those of "no my own"; `nil` if there is none.
  func choiceOfNo(_ text: String) -> Menu.Choice? {
    guard let rest = text.wordsBehindNo else { return nil }
    let first = rest.prefix(while: \.isLetter).lowercased()
    let begun =
      first.isEmpty
      ? nil : choices.first { $0.words.wordsBehindNo?.folded.hasPrefix(first) == true }
    let having = rest.echoes("") ? [] : choices.filter { rest.echoes($0.words.wordsBehindNo ?? "") }
    return begun ?? having.only
  }

  /// Returns the choice whose words behind a yes begin as the text's do, as those of "Yes, go on" and
  /// "yeah go on"; `nil` if there is none.
  func choiceOfYes(_ text: String) -> Menu.Choice? {
    guard let rest = text.wordsAfterYes?.folded else { return nil }
    return choices.first { $0.words.wordsAfterYes?.folded.hasPrefix(rest) == true }
  }

  /// Returns the choice for Enter if it is a yes, and the text is one with a reason, as in "yes, he's
  /// out till four" and "mum's next door but yeah go on"; `nil` for other words, and where the menu is
  /// about a line whose words could be lost.
  private func choiceOfEnter(_ text: String) -> Menu.Choice? {
    let words = text.words
    let but = words.lastIndex { $0.isOne(of: Words.typedButFirst) }
    let said = words[(but.map { $0 + 1 } ?? 0)...].joined(separator: " ")
    guard menu.lineBelow == nil, menu.corrected == nil, let fallback = menu.fallback,
      choice(true)?.words == choices[fallback].words,
      said.wordsAfterYes != nil || said.yesOrNo == true,
      !said.words.contains(where: \.mayTakeBack), !said.isDenial
    else { return nil }
    return choices[fallback]
  }

  /// Returns the choice of which a text is a slip, as "cary on" is of "Carry on"; `nil` for none or several.
  private func choice(mistypedAs text: String) -> Menu.Choice? {
    let typed = text.lettersAlone
    let meant = choices.filter { choice in
      Suggestion.nearest(to: typed, in: [choice.words.lettersAlone], edits: 1) != nil
    }
    return typed.count > 4 ? meant.only : nil
  }

  /// Returns the yes or no before words of the question, as in "yes remove it"; `nil` for other
  /// words. Behind a yes, words that the question quotes count too.
  private func echoedYesOrNo(_ text: String) -> Bool? {
    if let rest = text.wordsAfterYes, rest.echoes(question) || rest.echoes(wholeQuestion) {
      return true
    }
    guard let rest = text.wordsBehindNo else { return nil }
    return rest.echoes(question) || rest.isOne(of: Words.typedLeaveIt) || denies(rest)
      ? false : nil
  }

  /// Whether words such as "not fine" deny what the question asks about.
  func denies(_ words: String) -> Bool {
    words.isDenial && words.words.dropFirst().joined(separator: " ").echoes(wholeQuestion)
  }

  /// The question's words, without those in quotation marks, which may be the person's.
  var question: String { wholeQuestion.withoutQuoted.filter { !$0.isNumber } }

  var wholeQuestion: String {
    let words = menu.blocks.lazy.compactMap { block in
      if case .question(let words) = block { words } else { nil }
    }.first
    return words ?? ""
  }

  /// Returns the only choice whose number or first word is followed by words of that choice, as in
  /// "1 no" and "write it"; `nil` for other words.
  private func echoedChoice(_ text: String) -> Menu.Choice? {
    guard let first = text.split(whereSeparator: \.isWhitespace).first else { return nil }
    let rest = String(text[first.endIndex...])
    let named = choices.indices.filter { index in
      let begins =
        String(choices[index].words.prefix(while: \.isLetter)).folded == String(first).folded
      return (begins && menu.kind == .atEnd || Int(first) == index + 1)
        && rest.echoes(choices[index].words)
    }
    return named.only.map { choices[$0] }
  }

  /// Returns the choice that is the same yes or no, or else the only one that begins with it; `nil`
  /// for none or several. Of several kinds of yes or no, it is the plain one.
  private func choice(_ isYes: Bool?) -> Menu.Choice? {
    guard let isYes else { return nil }
    let said = choices.filter { String($0.words.prefix(while: \.isLetter)).yesOrNo == isYes }
    return said.first(where: \.isPlain) ?? said.first { $0.words.yesOrNo != nil } ?? said.only
  }
}

extension String {
  /// The text without the words in quotation marks.
  fileprivate var withoutQuoted: String { parts(quoted: false).joined() }

  /// The text without the words in quotation marks, unless a line has all of these: the start of the
  /// person's own words, quoted in a choice, doesn't name it.
  fileprivate func quoting(onlyIn line: String) -> String {
    let isWhole = parts(quoted: true).allSatisfy { line.folded.contains($0.folded) }
    return isWhole ? self : withoutQuoted
  }

  private func parts(quoted: Bool) -> [String] {
    let parts = split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0.isMultiple(of: 2) != quoted }.map { String(parts[$0]) }
  }
}
