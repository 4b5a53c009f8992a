// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import Glibc

extension Readline {
  private typealias Command = @convention(c) (Int32, Int32) -> Int32

  private static let startingMaps = ["emacs-standard", "vi-insert", "vi-command"]

  /// Unbinds the refused commands and replaces those for Enter and paste. Called after the inputrc
  /// is read.
  static func installKeys() {
    let replaced: [(String, Command?)] =
      refused.map { ($0, nil) } + [("accept-line", enter), ("bracketed-paste-begin", paste)]
    let changes = replaced.compactMap { name, function in
      rl_named_function(name).map { (old: address($0), new: function) }
    }
    var seen: [Keymap] = []
    for name in startingMaps {
      guard let map = rl_get_keymap_by_name(name) else { continue }
      rl_bind_keyseq_in_map("\u{1B}[200~", paste, map)
      let slip = map[Int(slipOfLeaving)].function.map(address)
      if slip == rl_named_function("undo").map(address) {
        rl_bind_key_in_map(Int32(slipOfLeaving), leave, map)
      }
      replace(changes, in: map, &seen)
    }
  }

  private static func replace(
    _ changes: [(old: UnsafeRawPointer, new: Command?)], in map: Keymap, _ seen: inout [Keymap]
  ) {
    guard !seen.contains(map) else { return }
    seen.append(map)
    let inserting = rl_named_function("self-insert").map(address)
    for key in 0..<Int(KEYMAP_SIZE) {
      guard let function = map[key].function, address(function) != inserting else { continue }
      switch Int32(map[key].type) {
      case ISKMAP: replace(changes, in: unsafeBitCast(function, to: Keymap.self), &seen)
      case ISFUNC:
        let address = address(function)
        // A closure here would check its executor on every call.
        for change in changes where change.old == address { map[key].function = change.new }
      default: break
      }
    }
  }

  private static func address(_ function: Command) -> UnsafeRawPointer {
    unsafeBitCast(function, to: UnsafeRawPointer.self)
  }

  private static let enter: Command = { count, key in
    let enters = MainActor.assumeIsolated { Readline.reader?.enters() ?? true }
    if enters { return rl_newline(count, key) }
    return rl_insert_text("\n") == 1 ? 0 : 1
  }

  /// What terminals send for Ctrl and /, which somebody in a hurry may press instead of Ctrl and \. It
  /// leaves at once, or once a save is done, unless an inputrc gives it another meaning, and not at a
  /// passphrase. Undo stays on Ctrl-X Ctrl-U.
  private static let slipOfLeaving: UInt8 = 31

  private static let leave: Command = { _, _ in
    MainActor.assumeIsolated { Signals.shared.add(SIGQUIT) }
    return 0
  }

  private static let paste: Command = { _, _ in
    MainActor.assumeIsolated { Readline.reader?.paste() }
    return 0
  }
}

extension Readline {
  /// Commands that have no key, whatever the inputrc says. Some could bring back earlier answers
  /// (searches, macros). Others are for a shell: commenting out a line, expanding home folders and
  /// file names, and opening an editor, which leaves a swap file.
  static let refused = [
    "call-last-kbd-macro", "dump-functions", "dump-macros", "dump-variables",
    "edit-and-execute-command", "end-kbd-macro", "execute-named-command", "export-completions",
    "fetch-history", "forward-search-history", "glob-complete-word", "glob-expand-word",
    "glob-list-expansions", "history-search-backward", "history-search-forward",
    "history-substring-search-backward", "history-substring-search-forward", "insert-comment",
    "insert-completions", "non-incremental-forward-search-history",
    "non-incremental-forward-search-history-again", "non-incremental-reverse-search-history",
    "non-incremental-reverse-search-history-again", "operate-and-get-next",
    "print-last-kbd-macro", "re-read-init-file", "reverse-search-history", "start-kbd-macro",
    "tilde-expand", "tty-status", "vi-complete", "vi-edit-and-execute-command", "vi-eof-maybe",
    "vi-fetch-history", "vi-redo", "vi-search", "vi-search-again", "vi-tilde-expand",
  ]
}

/// Decodes a bracketed paste up to its end mark.
///
/// Line ends of any kind become newlines. NUL is dropped, because a line can't contain it.
struct PasteDecoder {
  private static let endMark = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var wasReturn = false
  /// Whether the end mark was read.
  private(set) var isOver = false

  mutating func add(_ byte: UInt8) {
    defer { wasReturn = byte == UInt8(ascii: "\r") }
    switch byte {
    case 0: return
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "\n") where wasReturn: return
    default: bytes.append(byte)
    }
    guard byte == UInt8(ascii: "~"), bytes.suffix(Self.endMark.count) == Self.endMark[...] else {
      return
    }
    bytes.removeLast(Self.endMark.count)
    isOver = true
  }

  /// Removes and returns the bytes so far, except any that may be the start of the end mark.
  mutating func take() -> [UInt8] {
    let held = (1..<Self.endMark.count).last { bytes.suffix($0) == Self.endMark.prefix($0) } ?? 0
    let taken = isOver ? bytes[...] : bytes.dropLast(held)
    bytes.removeFirst(taken.count)
    return Array(taken)
  }
}
