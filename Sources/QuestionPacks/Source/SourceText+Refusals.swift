// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension SourceText {
  /// What is refused before a YAML parser sees the text.
  struct Refusals {
    var log = FaultLog()
    /// The text can't be read on: it would be refused anyway.
    var isFinal = false
    /// Characters that turn text or can't be seen were reported, so the scalars that contain them
    /// need no fault of their own.
    var hasHidden = false
  }

  /// Control, bidi and tag characters. O(characters).
  func refusals() -> Refusals {
    var refusals = Refusals()
    let controls = scalars(where: isControl)
    if let first = controls.first {
      let fault = PackFault.Kind.controlCharacter(first.value, more: controls.count - 1)
      refusals.log.add(fault, at: first.position)
      refusals.isFinal = true
    }
    let hidden = [
      (isBidiControl, PackFault.Kind.bidiControl), (isTag, PackFault.Kind.unseenCharacter),
    ]
    for (isHidden, fault) in hidden {
      let found = scalars(where: isHidden)
      guard let first = found.first else { continue }
      refusals.log.add(fault(first.value, found.count - 1), at: first.position)
      refusals.hasHidden = true
    }
    return refusals
  }
}
