// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

/// Asks where to write the notes.
struct NotesPath: Dialogue {
  var order: NotesOrder

  var takes: LineUse { .path }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks.append(.question(Words.whereTo(order.paper)))
    interview.blocks.append(.hint(Words.usualName(order.path)))
    interview.ask(Prompt(text: Words.pathPrompt, pretyped: line ?? ""))
  }

  /// Takes the word as a path, since a file may have the name of a command.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    hear(word, in: &interview)
  }

  /// Writes to the given path; Enter means the default name. If the name's extension belongs to a
  /// format that can't be written, asks again with an HTML name as the default.
  func hear(_ line: String, in interview: inout Interview) {
    let path = line.trimmed
    // Typed ahead at the page before, where it means that enough was read.
    guard path != Words.enoughWord else { return ask(in: &interview, line: nil) }
    var order = path.isEmpty ? order : order.to(path)
    guard let ending = Format.unkeptPromise(of: order.path) else {
      return interview.openInstead(NotesWriting(order: order))
    }
    interview.say(Words.cantWrite(ending))
    order.path = "\(FilePath(order.path).stem).\(Format.html.ending)"
    interview.openInstead(NotesPath(order: order))
  }
}
