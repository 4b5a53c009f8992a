// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Console
import Glibc
import Interview

// A program of nothing but the console, so that tests can see through a real terminal what it
// reads. Each event and draft goes to the file named first, a line each, its text in hexadecimal;
// the prompts are numbered, so that a test knows when the next line is read.

terminal_hold_standard_streams()
terminal_silence_crashes()
terminal_ignore_failed_writes()
Signals.shared.begin()

let arguments = Array(CommandLine.arguments.dropFirst())
let report = open(arguments[0], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
var choices: [String] = []
var pretyped: [String] = []
var isText = false
var pipe: String?
var screen: [Screen.Block] = []
for argument in arguments.dropFirst() {
  let value = String(argument.drop { $0 != "=" }.dropFirst())
  switch argument.prefix(while: { $0 != "=" }) {
  case "text": isText = true
  case "pipe": pipe = value
  case "choice": choices.append(value)
  case "pretyped": pretyped.append(value)
  case "title": screen.append(.title(value))
  case "hint": screen.append(.hint(value))
  default: exit(64)
  }
}

func note(_ kind: String, _ text: String = "") {
  let digits = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  let line = "\(kind) \(digits)\n"
  _ = line.withCString { write(report, $0, strlen($0)) }
}

/// Waits for a byte from the pipe, as for the end of a save; after a wish to leave, for one more.
@MainActor func waitAsForSave(at path: String) {
  let pipe = open(path, O_RDWR | O_CLOEXEC)
  note("waiting")
  guard reader.waits(for: pipe, noticesLeaving: true) == .leaving else { return }
  note("leaving")
  var byte: UInt8 = 0
  _ = read(pipe, &byte, 1)
}

let terminal = Terminal.standard()
let reader = terminal.makeReader()
let display = Display(on: terminal)
reader.onDraft = { note("draft", $0) }
do {
  try display.show(Screen(screen))
  var number = 1
  while true {
    let text = number <= pretyped.count ? pretyped[number - 1] : ""
    switch reader.read(
      Prompt(text: "\(number)> ", pretyped: text, completions: choices, takesText: isText))
    {
    case .typed(let line, let isPasted):
      note(isPasted ? "pasted" : "line", line)
      if let pipe { waitAsForSave(at: pipe) }
    case .endOfInput:
      note("end")
      exit(0)
    case .interrupted(let line): note("interrupted", line)
    case .leave(let line):
      try display.clear()
      note("leave", line)
      exit(0)
    case .terminated(let line, let signal):
      note("terminated-\(signal)", line)
      exit(128 + signal)
    }
    number += 1
  }
} catch {
  note("gone-\(error.code)")
  exit(1)
}
