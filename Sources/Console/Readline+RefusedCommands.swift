// SPDX-License-Identifier: GPL-3.0-or-later

extension Readline {
  /// Commands without a key here, whatever the inputrc says. They could bring back earlier answers
  /// (searches, macros), or serve a shell: commenting out a line, expanding home folders and file
  /// names, and opening an editor, which leaves a swap file.
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
