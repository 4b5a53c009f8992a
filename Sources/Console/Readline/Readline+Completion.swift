// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import Glibc

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
