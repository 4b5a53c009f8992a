// SPDX-License-Identifier: GPL-3.0-or-later

import Sessions
import Survey

extension Session {
  /// Checks that notes or an export for an audience may be written now, by the same rule as in the
  /// interview. While someone else types or can see the screen, only the notes to bring are
  /// allowed.
  ///
  /// Depends only on who was there last, never on whether anything is kept back. Anyone who claims
  /// to be the person gets everything, as does anyone who can read the file: only a passphrase
  /// protects against that.
  /// - Throws: ``ProgramFault/onlyWhenAlone``.
  func checkIsFor(_ audience: Audience) throws(ProgramFault) {
    guard audience != .toBring, response.progress.setsSensitiveAside else { return }
    throw .onlyWhenAlone
  }
}
