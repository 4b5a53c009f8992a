// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sessions

/// Where the sessions are that a command is about.
struct FolderOption: ParsableArguments {
  @Option(help: ArgumentHelp(Words.helpFolder), completion: .directory)
  var folder: String?

  func validate() throws { try refuseEmpty(folder, "--folder") }

  /// The sessions there.
  /// - Throws: ``SessionFault/noHome`` when there is no usual place.
  func store() throws(SessionFault) -> SessionStore { try SessionStore(folder: folder) }
}

/// Refuses an empty path, as an unset variable in a script gives it: it would mean the current
/// folder.
/// - Throws: `ValidationError`.
func refuseEmpty(_ path: String?, _ option: String) throws {
  if path == "" { throw ValidationError(Words.helpEmptyPath(option)) }
}

extension SessionStore {
  /// The sessions in a folder that was named or, for `nil`, in the usual place.
  init(folder: String?) throws(SessionFault) {
    if let folder {
      self.init(in: folder)
    } else {
      try self.init(environment: Environment.values)
    }
  }
}
