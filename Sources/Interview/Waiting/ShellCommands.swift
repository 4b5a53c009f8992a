// SPDX-License-Identifier: GPL-3.0-or-later

/// The shell commands for a folder with answers, to be copied whole.
struct ShellCommands {
  /// The folder; `nil` for the default.
  let folder: String?

  var carryOn: String { "beforehand" + option }
  var writeNotes: String { "beforehand notes" + option }

  private var option: String { folder.map { " --folder \(Self.quoted($0))" } ?? "" }

  private static func quoted(_ path: String) -> String {
    let plain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return plain ? path : "'\(path.replacing("'", with: #"'\''"#))'"
  }
}
