// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sessions

/// The option for the folder of sessions.
struct FolderOption: ParsableArguments {
  @Option(help: ArgumentHelp(Words.helpFolder), completion: .directory)
  var folder: String?

  func validate() throws { try refuseEmpty(folder, "--folder") }
}

/// The options for the file that a command writes.
struct OutputOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutput), completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(Words.helpForce))
  var force = false

  func validate() throws { try refuseEmpty(output, "--output") }
}

/// Refuses an empty path, for example from an unset variable in a script: it would mean the current
/// folder.
/// - Throws: `ValidationError`.
func refuseEmpty(_ path: String?, _ option: String) throws {
  if path == "" { throw ValidationError(Words.helpEmptyPath(option)) }
}

extension SessionStore {
  /// Creates a store in a given folder, or in the usual place for `nil`.
  /// - Throws: ``SessionFault/noHome`` if there is no usual place.
  init(folder: String?) throws(SessionFault) {
    if let folder {
      self.init(in: folder)
    } else {
      try self.init(environment: Environment.value)
    }
  }
}
