// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// What words can mean at an item.
extension ResponseState {
  /// Returns the way of leaving that a first answer states; `nil` if it says anything else. "Don't
  /// know" as a row's name is accepted as a name, because some people don't know what their
  /// medicine is called.
  func statedLeaving(_ words: String, at asking: Asking) -> Leaving? {
    if asking.item.role == .priority, words.namesNobody { return .skipped }
    guard let leaving = words.statedLeaving, words != kept(asking.plain) else { return nil }
    // Who doesn't know what comes second has said all that matters.
    if asking.item.role == .priority, asking.item.enableWhen != nil { return .skipped }
    return leaving == .unknown && isName(asking) ? nil : leaving
  }

  /// Returns the "something else" option, which asks for the person's own words; `nil` if there is
  /// none.
  func ownWords(at asking: Asking) -> AnswerOption? {
    let linkId = asking.item.linkId
    return asking.item.answerOption.first { option in
      questionnaire.parent(of: "\(linkId).\(option.code)")?.linkId == linkId
    }
  }

  /// Returns the question whether to remove the row that the item names; `nil` for any other item,
  /// and for a row that is not there yet.
  func removal(at asking: Asking) -> Menu? {
    guard isName(asking), let row = asking.place.rows.last, let (group, _) = self.row(of: asking),
      !group.item.rowName.isEmpty, seen.rows(of: group.place).contains(row)
    else { return nil }
    let list = RowList(group: group, purpose: asking.purpose.outsideRow)
    return Menu.removeRow(row, named: name(of: row, in: group), from: list)
  }

  /// Returns the command that words stand for at an item: where no line of a long answer can be
  /// removed, those for removing one are about the answer before.
  func meant(_ command: Command, by words: String, at asking: Asking?) -> Command {
    guard command == .lines, words.contains(" ") else { return command }
    guard let asking, asking.item.type == .text else { return .back }
    return linesSoFar(of: asking).isEmpty ? .back : .lines
  }
}
