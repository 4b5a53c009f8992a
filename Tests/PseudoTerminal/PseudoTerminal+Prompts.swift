// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension PseudoTerminal {
  /// Waits until a program asks: until the last line, without the terminal's own commands, is
  /// exactly a prompt.
  ///
  /// Returns what was written since the last wait, without the terminal's commands.
  ///
  /// - Throws: ``PseudoTerminalError/notSeen(_:instead:)``; also when the program ended.
  public func expectPrompt(_ isPrompt: (Substring) -> Bool) throws -> String {
    let deadline = now() + patience * 1000
    while true {
      let isOpen = drain()
      let seen = withoutCommands(unread)
      let last = seen.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      if isPrompt(last) {
        mark = log.count
        return seen
      }
      guard isOpen, deadline > now() else {
        throw PseudoTerminalError.notSeen("a prompt", instead: unread)
      }
      wait(Int16(POLLIN), deadline - now())
    }
  }
}

/// Text without carriage returns and without escape sequences that begin with `ESC [`.
public func withoutCommands(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isInCommand = false
  var before: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if isInCommand {
      isInCommand = !("@"..."~").contains(scalar) || (scalar == "[" && before == "\u{1B}")
    } else if scalar == "\u{1B}" {
      isInCommand = true
    } else if scalar != "\r" {
      result.append(scalar)
    }
    before = scalar
  }
  return String(result)
}
