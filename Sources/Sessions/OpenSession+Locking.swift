// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Survey
import Synchronization

extension OpenSession {
  /// A passphrase locks it.
  public var isLocked: Bool { state.withLock { $0.place.seal != nil } }

  /// Locks the session with a passphrase, a new one if it is locked already, and saves it. When
  /// this returns, nothing readable of it is in the folder any more.
  ///
  /// A disk may keep traces of what was there before. It takes ``Seal``'s time and memory.
  /// - Throws: ``SessionFault`` `closed`, `system`. It is then as it was before, or, when only
  ///   taking the readable file away failed, there in both forms; opening it takes that away.
  public func lock(
    with passphrase: Passphrase, _ response: Response, at now: Date
  ) throws(SessionFault) {
    try change(to: try workFactor.seal(passphrase, name), response, now)
  }

  /// Saves the session without a passphrase.
  /// - Throws: ``SessionFault`` as ``lock(with:_:at:)``.
  public func unlock(_ response: Response, at now: Date) throws(SessionFault) {
    try change(to: nil, response, now)
  }

  private func change(
    to seal: Seal?, _ response: Response, _ now: Date
  ) throws(SessionFault) {
    try state.withLock { state throws(SessionFault) in
      try state.place.refuseReplaced(name)
      // What a change that failed late left, so that nothing stands where this one writes.
      if state.place.hasOtherForm { try state.place.removeOtherForm(of: name) }
      var changed = state
      changed.place.seal = seal
      if changed.place.form != state.place.form { changed.place.known = [] }
      changed.place.hasOtherForm = true
      // A save that fails late can leave the new file there all the same.
      state.place.hasOtherForm = true
      changed.session.saved = now.inDocument
      try save(response, &changed, removesOtherForm: false)
      state = changed
      try state.place.removeOtherForm(of: name)
    }
  }
}
