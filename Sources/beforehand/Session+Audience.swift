// SPDX-License-Identifier: GPL-3.0-or-later

import Sessions
import Survey

extension Session {
  /// Checks that notes or an export for an audience may be written now, as the interview does. While
  /// someone else types, or can see the screen, only what is brought along may be.
  ///
  /// It depends only on who was there last, never on whether anything is kept back. Whoever says that
  /// they are the person can have all of it, and so can whoever may read the file: that is what a
  /// passphrase is for.
  /// - Throws: ``ProgramFault/onlyWhenAlone``.
  func checkIsFor(_ audience: Audience) throws(ProgramFault) {
    guard audience != .toBring, response.progress.setsSensitiveAside else { return }
    throw .onlyWhenAlone
  }
}
