// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import ArgumentParser
import Console
import Glibc
import Interview
import Sessions
import TypedAnswers

/// A question asked before a session is open.
struct ShellQuestion {
  var words: String
  var prompt: String
  /// The choices, by number or words; `nil` for yes and no. Enter means the first choice, or no.
  var choices: [String]?

  var blocks: [Screen.Block] {
    choices.map { [.question(words), .choices($0)] } ?? [.text(words)]
  }

  /// The message after a line that chooses nothing.
  var whatToType: String { choices == nil ? Words.typeYesOrNo : Words.chooseANumber }

  /// Returns the index of the choice that a line means, also by its words with others behind them,
  /// as in "carry on where I was"; the one with the most words, if several fit. `nil` if it means
  /// none. Yes is 0, and no is 1.
  func choice(meantBy line: String) -> Int? {
    guard let choices else { return line.yesOrNo.map { $0 ? 0 : 1 } }
    if let index = try? ChoiceReader.index(of: line, among: choices) { return index }
    let begun = choices.indices.filter { line.begins(with: choices[$0]) }
    return begun.max { choices[$0].count < choices[$1].count }
  }
}

extension SessionRunner {
  /// Asks a question. `/urgent`, `/expect` and `/leave` work here too.
  /// - Returns: The index of the choice; `nil` if the person left.
  /// - Throws: `ExitCode` for a signal, or if the person left at once; ``TerminalGone``.
  func choose(_ question: ShellQuestion) throws -> Int? {
    try display.show(Screen(question.blocks))
    while true {
      let completions = question.choices ?? [Words.yes, Words.no]
      let event = reader.read(Prompt(text: question.prompt, completions: completions))
      if event.leaves {
        try display.clear()
        throw ExitCode.success
      }
      switch event {
      case .typed(let line, _) where !Self.quits(line):
        if let index = try heard(line, question) { return index }
      case .typed, .leave, .endOfInput, .interrupted: return nil
      case .terminated(_, let signal): throw ExitCode.ended(by: signal)
      }
    }
  }

  private static func quits(_ line: String) -> Bool {
    [Command.quit.typed, Command.quit.rawValue].contains(line.trimmed.lowercased())
  }

  /// Returns the index of the choice that a line means; `nil` to ask again.
  private func heard(_ line: String, _ question: ShellQuestion) throws(TerminalGone) -> Int? {
    switch line.trimmed.lowercased() {
    case "": return question.choices == nil ? 1 : 0
    case Command.urgent.typed: try display.show(Screen(builtIn.urgentHelp.blocks))
    case Command.expect.typed: try display.show(Screen(builtIn.whatToExpect.blocks))
    default:
      if let index = question.choice(meantBy: line) { return index }
      try display.show(Screen([.notice(question.whatToType)] + question.blocks.suffix(1)))
    }
    return nil
  }

  /// Opens a session that may be locked. Asks for the passphrase until it is right or the person
  /// gives none; from a pipe, only once.
  /// - Throws: `ExitCode` if the person left; ``SessionFault``, ``TerminalGone``.
  func opening<Content>(
    _ name: SessionName, _ open: (Passphrase?) throws(SessionFault) -> Content
  ) throws -> Content {
    guard try store.isLocked(name) else { return try open(nil) }
    try display.show(Screen([.text(Words.isLocked)]))
    return try reader.readingPassphrases { ask in
      while true {
        let passphrase = try entered(ask(Words.passphrasePrompt), for: name)
        if terminal.isInteractive { try display.show(Screen([.notice(Words.oneMoment)])) }
        switch Result(catching: { () throws(SessionFault) in try open(passphrase) }) {
        case .success(let content): return content
        case .failure(.wrongPassphrase) where terminal.isInteractive:
          try display.show(Screen([.notice(Words.wrongPassphrase)]))
        case .failure(let fault): throw fault
        }
      }
    }
  }

  /// Returns the passphrase, or ends the program if the person gave none.
  private func entered(_ event: PassphraseEvent, for name: SessionName) throws -> Passphrase {
    switch event {
    case .entered(let passphrase): return passphrase
    case .left where terminal.isInteractive: throw ExitCode.success
    case .left: throw SessionFault.locked(name)
    case .ended(let signal): throw try ending(by: signal)
    }
  }

  /// Returns the exit code for a signal that ended a passphrase prompt. Clears the screen for Ctrl-\.
  private func ending(by signal: Int32) throws(TerminalGone) -> ExitCode {
    guard signal == SIGQUIT else { return .ended(by: signal) }
    try display.clear()
    return .success
  }

  /// Asks for a new passphrase twice, after an explanation; `nil` if the person gives none.
  ///
  /// A signal received meanwhile stays pending for the next prompt or ``endIfAsked()``.
  /// - Throws: ``TerminalGone``.
  func newPassphrase() throws(TerminalGone) -> Passphrase? {
    try display.show(Screen([.text(Words.beforePassphrase)]))
    return try reader.readingPassphrases { ask throws(TerminalGone) in
      while true {
        guard let first = passphrase(ask(Words.newPassphrasePrompt)),
          let again = passphrase(ask(Words.samePassphrasePrompt))
        else { return nil }
        if first == again {
          if first.isShort { try display.show(Screen([.notice(Words.passphraseIsShort)])) }
          return first
        }
        try display.show(Screen([.notice(Words.passphrasesDiffer)]))
      }
    }
  }

  /// Ends the program if a signal ended a passphrase prompt outside a sitting.
  /// - Throws: `ExitCode`, ``TerminalGone``.
  func endIfAsked() throws {
    if let signal = Signals.shared.takeEnd() { throw try ending(by: signal) }
  }

  private func passphrase(_ event: PassphraseEvent) -> Passphrase? {
    if case .entered(let passphrase) = event { return passphrase }
    if case .ended(let signal) = event { Signals.shared.add(signal) }
    return nil
  }
}
