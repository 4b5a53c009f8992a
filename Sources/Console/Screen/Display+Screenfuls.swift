// SPDX-License-Identifier: GPL-3.0-or-later

import Interview

extension Display {
  /// Splits a long screen into screens that each fit the window together with a question.
  ///
  /// A title stays with the first line below it. Without a terminal, there is a single screen.
  /// O(characters).
  func screenfuls(of screen: Screen) -> [Screen] {
    let width = min(widest, terminal.size.columns - 1)
    let rows = terminal.isInteractive ? terminal.size.rows - Self.rowsOfQuestion : Int.max
    return Self.screenfuls(of: screen, width: width, rows: rows)
  }

  /// Rows reserved for a question, its hint and the prompt.
  private nonisolated static let rowsOfQuestion = 6

  /// Splits a long screen into screens of at most `rows` rows, where possible.
  nonisolated static func screenfuls(of screen: Screen, width: Int, rows: Int) -> [Screen] {
    var screens: [Screen] = []
    var used = 0
    for unit in units(of: screen.blocks) {
      let height = lines(of: Screen(unit), width: width).count + (unit.isTitled ? 1 : 0)
      if screens.isEmpty || used + height > rows {
        screens.append(Screen())
        used = 0
      }
      screens[screens.count - 1].append(unit)
      used += height
    }
    return screens
  }

  /// Returns the parts that are never split: single lines, and titles with the first line below
  /// them.
  private nonisolated static func units(of blocks: [Screen.Block]) -> [[Screen.Block]] {
    var units: [[Screen.Block]] = []
    for piece in blocks.flatMap(\.singleLines) {
      if case .title? = units.last?.last {
        units[units.count - 1].append(piece)
      } else {
        units.append([piece])
      }
    }
    return units
  }
}

extension [Screen.Block] {
  fileprivate var isTitled: Bool { if case .title? = first { true } else { false } }
}

extension Screen.Block {
  fileprivate var singleLines: [Self] {
    if case .lines(let texts) = self { texts.map { .lines([$0]) } } else { [self] }
  }
}

extension Screen {
  /// Appends blocks. Merges lines with a block of lines directly above.
  fileprivate mutating func append(_ unit: [Block]) {
    for block in unit {
      if case .lines(let texts) = block, case .lines(let above)? = blocks.last {
        blocks[blocks.count - 1] = .lines(above + texts)
      } else {
        blocks.append(block)
      }
    }
  }
}
