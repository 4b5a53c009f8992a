// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Lines where a person or a thing could be named.
extension Interview {
  /// Handles a line that names nobody and nothing, or may do so, where a person or a thing could be
  /// named: at a gate, or where a row is named.
  /// - Returns: `false` for any other line, and at any other question.
  mutating func namesNothing(_ line: String, at asking: Asking) -> Bool {
    guard state.list(behind: asking) != nil || state.isName(asking) else { return false }
    if let removal = removal(at: asking), line.namesNobody {
      open(removal)
    } else if saysNobody(line, at: asking) {
      closeGate(of: asking)
    } else if mayNameNobody(line, at: asking) {
      open(asking.meansNoName(line))
    } else if mayBeTalk(line, at: asking) {
      open(asking.keepAsAnswer(line))
    } else if saysYesToName(line, at: asking) {
      say(Words.typeTheName)
      askForLine(asking)
    } else {
      return proposesName(behindYesIn: line, at: asking)
    }
    return true
  }

  /// Returns whether a line at a gate, or in place of a first row's name, means that there is
  /// nobody.
  private func saysNobody(_ line: String, at asking: Asking) -> Bool {
    guard (line.namesNobody || line.yesOrNo == false) && !mayMeanHelper(line) else { return false }
    // If "no" answers the question or may be a choice, it doesn't mean that there is nobody.
    let takesNo = asking.item.type == .boolean || asking.item.isChoice
    return state.list(behind: asking) != nil
      || !takesNo && state.upcomingList(around: asking) != nil
  }

  /// Whether a line may mean that there is nobody, or leave the question. The same line entered
  /// again is a name.
  private func mayNameNobody(_ line: String, at asking: Asking) -> Bool {
    let opensSo =
      switch line.opening {
      case .no, .leaving: true
      case .yes, nil: mayMeanHelper(line)
      }
    return opensSo && line != asking.line
      && (state.list(behind: asking) != nil || state.upcomingList(around: asking) != nil)
  }

  /// Whether the line is one like "just me" while someone helps: it may name the helper, or mean
  /// that the person is on their own.
  private func mayMeanHelper(_ line: String) -> Bool {
    state.helper != nil && line.isOne(of: Words.typedJustMe)
  }

  /// Whether a line where a person or a thing could be named may be said to the program, as "he's
  /// here now" is. In a list of questions, such a line is one.
  private func mayBeTalk(_ line: String, at asking: Asking) -> Bool {
    let isLong = line.split(whereSeparator: \.isWhitespace).count > Self.longestOfNames
    guard line.beginsLikeTalk || isLong || line.contains("? "), line.statedLeaving == nil,
      line != asking.line ?? state.pretyped(asking)
    else { return false }
    if let list = state.list(behind: asking) { return list.role != .ownQuestion }
    return state.upcomingList(around: asking).map { $0.group.item.role != .ownQuestion } ?? false
  }

  /// The number of words above which a line more likely tells something than names somebody.
  private static let longestOfNames = 12

  /// Puts the words behind a yes on the line where a row is named, since they may not be a name.
  /// - Returns: `false` for other words, and for the same line entered again.
  mutating func proposesName(behindYesIn line: String, at asking: Asking) -> Bool {
    guard case .yes(let rest)? = line.opening, line != asking.line,
      state.upcomingList(around: asking) != nil
    else { return false }
    askAgain(state.proposing(rest, at: asking))
    return true
  }

  /// Returns whether a line answers yes where a row's name is asked for.
  private func saysYesToName(_ line: String, at asking: Asking) -> Bool {
    guard case .row(_, let group, _) = asking.purpose, !group.item.rowName.isEmpty,
      state.isName(asking), asking.item.type == .string
    else { return false }
    return line.yesOrNo == true
  }

  /// Returns the question whether to remove the row that the item names; `nil` for any other item,
  /// and for a row that is not there yet.
  func removal(at asking: Asking) -> Menu? {
    guard case .row(let row, let group, let outer) = asking.purpose, state.isName(asking),
      !group.item.rowName.isEmpty, state.seen.rows(of: group.place).contains(row)
    else { return nil }
    let list = RowList(group: group, purpose: outer)
    return Menu.removeRow(row, named: state.name(of: row, in: group), from: list)
  }
}
