// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The help for the current question, which may be one of the program's own.
struct HelpScreen {
  private let asking: Asking?
  private let ownHelp: String?
  private let isMenu: Bool
  private let state: ResponseState
  private let hasSmallWindow: Bool
  /// Whether all commands are listed.
  private let all: Bool

  init(_ interview: Interview, all: Bool) {
    (asking, ownHelp) = (interview.top?.asking, interview.top?.help(in: interview))
    (isMenu, state) = (interview.menuOnTop != nil, interview.state)
    (hasSmallWindow, self.all) = (interview.settings.hasSmallWindow, all)
  }

  /// Shows the help, in pages if it is long, and repeats the question.
  func show(in interview: inout Interview) {
    let isLong = all || hasSmallWindow
    guard interview.settings.editsLines, isLong else {
      interview.blocks += blocks
      return interview.repeatQuestion()
    }
    let pages = (interview.blocks + blocks).pages
    interview.blocks = []
    interview.open(Pages(pages: pages))
  }

  private var blocks: [Screen.Block] {
    let own = (asking.map(aboutItem) ?? []) + [ownHelp].compactMap(\.self).map(Screen.Block.text)
    guard all || hasSmallWindow || hasRoomForCommands else { return own + [.text(Words.moreHelp)] }
    return own + [
      .text(Words.commandsHeading), .list(all ? Words.commands : Words.fewCommands),
    ]
  }

  /// Whether the window has room for the list of commands too.
  private var hasRoomForCommands: Bool {
    asking.map { $0.item.answerOption.count <= Self.manyChoices } ?? (ownHelp == nil || isMenu)
  }

  private static let manyChoices = 6

  private func aboutItem(_ asking: Asking) -> [Screen.Block] {
    let item = asking.item
    let list = state.list(behind: asking).map { Words.takesYesNoOrRow(Words.whatNames($0)) }
    let isSafety = state.section(of: asking.place)?.item.role == .safety
    let texts = [
      item.why.isEmpty ? nil : Words.whyAsked(item.why), item.hint.isEmpty ? nil : item.hint,
      list ?? Words.whatIsTaken(item), isSafety ? nil : Words.whoSees(item),
    ]
    return texts.compactMap(\.self).map(Screen.Block.text)
  }
}
