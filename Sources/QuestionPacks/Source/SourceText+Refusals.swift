// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension SourceText {
  /// Faults that are found before a YAML parser sees the text.
  struct Refusals {
    var log = FaultLog()
    /// Whether to stop reading, because the parser would refuse the text too.
    var isFinal = false
    /// Whether hidden or bidirectional characters were reported, so that scalars with them need no
    /// further fault.
    var hasHidden = false
  }

  /// Finds control, bidirectional and tag characters. O(characters).
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
