// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import Glibc
import Survey

extension Readline {
  /// Installs completion of whole lines. File names are never completed.
  static func installCompletion() {
    // Readline keeps the pointer. Without word breaks, Readline completes the whole line.
    rl_completer_word_break_characters = UnsafePointer(strdup(""))
    rl_completion_entry_function = { _, _ in nil }
    rl_attempted_completion_function = { _, start, end in
      // A pointer may not leave the actor, but its address may.
      let address = MainActor.assumeIsolated {
        UInt(bitPattern: Readline.matches(start: start, end: end))
      }
      return UnsafeMutablePointer(bitPattern: address)
    }
    rl_completion_display_matches_hook = { matches, count, _ in
      MainActor.assumeIsolated { Readline.list(matches, count) }
    }
    rl_sort_completion_matches = 0
  }

  private static func matches(
    start: Int32, end: Int32
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    rl_completion_append_character = 0
    rl_completion_suppress_append = 1
    guard start == 0, end == rl_end,
      let found = Completion(of: line, among: reader?.prompt.completions ?? [])
    else { return nil }
    let texts = found.matches.count == 1 ? found.matches : [found.line] + found.matches
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocated(texts.count + 1)
    for (index, text) in texts.enumerated() { list?[index] = strdup(text) }
    return list
  }

  private static func list(
    _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32
  ) {
    rl_crlf()
    for index in 0..<Int(max(0, count)) {
      guard let match = matches?[index + 1] else { break }
      fputs(text(match, Int(strlen(match))), rl_outstream)
      rl_crlf()
    }
    rl_forced_update_display()
  }
}

extension UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
  /// Allocates `count` pointers, all `nil`, in memory that C may free.
  fileprivate static func allocated(_ count: Int) -> Self? {
    calloc(count, MemoryLayout<Pointee>.stride)?.assumingMemoryBound(to: Pointee.self)
  }
}

/// Tab completions for a line: only whole choices and commands, never file names.
struct Completion: Equatable {
  /// The typed text, completed as far as all matches agree.
  var line: String
  /// The choices that begin with the typed text, in their original order, without duplicates.
  var matches: [String]

  /// Finds the choices that begin with the typed text, ignoring case; `nil` if there are none.
  ///
  /// Leaves out choices with control characters, which could control the terminal or reverse the
  /// line. O(choices).
  init?(of typed: String, among choices: [String]) {
    let start = typed.lowercased()
    var seen: Set<String> = []
    matches = choices.filter { choice in
      choice.lowercased().hasPrefix(start) && !choice.unicodeScalars.contains(where: isUnsafe)
        && seen.insert(choice).inserted
    }
    guard let first = matches.first else { return nil }
    let common = matches.dropFirst().reduce(first[...], Self.common)
    line = matches.count > 1 && common.count <= typed.count ? typed : String(common)
  }

  private static func common(_ sure: Substring, _ choice: String) -> Substring {
    let pairs = zip(sure, choice).prefix { $0.lowercased() == $1.lowercased() }
    return sure.prefix(Array(pairs).count)
  }
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  isControl(scalar) || isBidiControl(scalar) || isTag(scalar) || scalar == "\t" || scalar == "\n"
}
