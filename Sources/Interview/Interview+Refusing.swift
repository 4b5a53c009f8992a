// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Lines that are no answer, and what is typed behind what stood on the line.
extension Interview {
  /// A typed line. A command that was typed behind what stood on the line is obeyed all the same:
  /// nobody in a hurry clears the line first. Behind what was refused, all that is typed counts by
  /// itself.
  func typedLine(_ line: String, isPasted: Bool) -> TypedLine {
    let typed = TypedLine(line, isPasted: isPasted)
    guard !isPasted, let asking = top as? Asking,
      let behind = behind(asking.line ?? pretyped(asking), in: line)
    else { return typed }
    let added = TypedLine(behind, isPasted: false)
    switch (added, typed) {
    case (.command, .answer) where behind.hasPrefix("/") || !asking.item.takesText: return added
    case (.command, _) where asking.isRefused, (.loneWord, _) where asking.isRefused: return added
    case (.answer, .unknownCommand) where asking.isRefused: return added
    default: return typed
    }
  }

  /// A question mark, or the sign for back, right behind words that stood on the line.
  func signBehindWords(in line: String) -> Mention? {
    guard let asking = top as? Asking, !asking.isRefused,
      case let stood = asking.line ?? pretyped(asking), let sign = behind(stood, in: line),
      !sign.hasPrefix("/"), case .command(let command, _) = TypedLine(sign, isPasted: false)
    else { return nil }
    return Mention(typed: sign, command: command, before: stood, after: "")
  }

  /// Says that a command is none, with it on the line; a second time the line is empty again.
  mutating func refuseCommand(_ line: String, _ word: String, near: Command?) {
    say(Words.unknownCommand(word, near: near))
    guard let asking = top as? Asking else { return repeatQuestion(line: line) }
    var again = standing(line == asking.line ? "" : line, at: asking)
    again.isRefused = true
    askAgain(again)
  }

  /// What was typed behind what stood on the line; `nil` when nothing stood there or was added.
  private func behind(_ stood: String, in line: String) -> String? {
    guard !stood.isEmpty, line.hasPrefix(stood) else { return nil }
    let behind = String(line.dropFirst(stood.count)).trimmed
    return behind.isEmpty ? nil : behind
  }

  /// Says why a line is no answer, and asks again: for a choice with an empty line, otherwise with
  /// what was typed on it. That is not held against the person: an answer typed behind it counts,
  /// and the same line again is taken away.
  mutating func refuse(_ text: String, _ fault: ReadingFault, at asking: Asking) {
    let stood = asking.line ?? pretyped(asking)
    if let behind = behind(stood, in: text) {
      return answer(behind, at: Asking(stop: asking.stop, purpose: asking.purpose, line: ""))
    }
    if case .noSuchChoice = fault, let other = ownWords(at: asking),
      !asking.item.isNearly(text)
    {
      return open(asking.keepAsOwnWords(text, under: other.text))
    }
    var again = asking
    if asking.item.isPicked {
      sayWhatWasTyped(text, fault, asking.item)
      again.line = nil
    } else {
      again.line = text == asking.line ? "" : text
      again.isRefused = true
    }
    let atGate = list(behind: asking).map { Words.typeYesNoOrRow(Words.row($0.rowName)) }
    say(atGate ?? Words.sentence(for: fault, item: asking.item))
    // A long list just read out is not read out again: that is what /help does.
    guard asking.item.answerOption.count > Self.fewChoices else { return askAgain(again) }
    if case .noSuchChoice = fault, asking.item.isNumbered { say(Words.helpShowsChoices) }
    askForLine(again)
  }

  private static let fewChoices = 4

  /// Says what is no longer on the line, where what is said next doesn't. Where the answer is not
  /// shown, it only says that nothing was saved.
  private mutating func sayWhatWasTyped(_ text: String, _ fault: ReadingFault, _ item: Item) {
    switch fault {
    case .noSuchNumber, .standsAlone, .ambiguous: break
    default: say(item.isQuiet ? Words.notSavedYet : Words.youTyped(text))
    }
  }

  /// The choice that asks for the person's own words; `nil` where there is none.
  private func ownWords(at asking: Asking) -> AnswerOption? {
    let linkId = asking.item.linkId
    return asking.item.answerOption.first { option in
      questionnaire.parent(of: "\(linkId).\(option.code)")?.linkId == linkId
    }
  }

  /// Takes words that are no choice as what "something else" is.
  mutating func keepAsOwnWords(_ text: String, at asking: Asking) {
    guard let other = ownWords(at: asking),
      let item = questionnaire.item("\(asking.item.linkId).\(other.code)")
    else { return askAgain(asking) }
    let (chosen, words) = asking.item.choices(among: text)
    let ownWords = Value.option(code: other.code, text: other.text)
    let values = chosen.filter { $0 != ownWords } + [ownWords]
    record(.values(values), at: asking)
    if !chosen.isEmpty { say(Words.chosen(values.map(\.words))) }
    let place = Place(item.linkId, rows: asking.place.rows)
    answer(words, at: Asking(stop: Stop(place, item), purpose: asking.purpose))
  }
}

extension Item {
  /// Whether one word is most likely a mistyped choice, or meant for a yes or no.
  fileprivate func isNearly(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    guard (try? Item(linkId: "", type: .boolean).read(text)) == nil else { return true }
    let words = answerOption.flatMap { $0.text.lowercased().split(separator: " ").map(String.init) }
    return text.lettersAlone.count < 3
      || Suggestion.nearest(to: text.lowercased(), in: words) != nil
  }

  /// The choices that some parts of a line name, and the other parts; the whole line where none does,
  /// or they can't go together. Quiet choices are not said back, so none is read out of words there.
  fileprivate func choices(among text: String) -> (chosen: [Value], words: String) {
    let parts = text.split { ",;\n".contains($0) }.map { String($0).trimmed }.flatMap(parts)
    var chosen: [Value] = []
    var others: [String] = []
    for part in parts where !part.isEmpty {
      guard let reading = try? read(part) else {
        others.append(part)
        continue
      }
      guard case .values(let values) = reading else { return ([], text) }
      chosen += values.filter { !chosen.contains($0) }
    }
    let isAlone = chosen.contains { option(for: $0)?.isExclusive ?? true }
    let canBeBoth = repeats && !isQuiet && !isAlone && chosen.count < maxOccurs ?? .max
    guard canBeBoth, !chosen.isEmpty else { return ([], text) }
    return (chosen, others.joined(separator: ", "))
  }

  /// What "and" stands between, where any of it is a choice; otherwise all of it.
  private func parts(of text: String) -> [String] {
    let parts = text.partsBetweenAnd
    let hasChoice = (try? read(text)) == nil && parts.contains { (try? read($0)) != nil }
    return hasChoice ? parts : [text]
  }
}
