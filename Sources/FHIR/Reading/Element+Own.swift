// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Element {
  /// Its extension of our own; `nil` where there is none.
  func own(_ own: OwnExtension) throws(FormFault) -> Element? {
    try extensions(own.url).first
  }

  /// The parts of an extension that are called so.
  func parts(_ name: String) throws(FormFault) -> [Element] { try extensions(name) }

  /// The first part of an extension that is called so; `nil` where there is none.
  func part(_ name: String) throws(FormFault) -> Element? {
    try extensions(name).first
  }

  /// The text of a part; empty where there is none.
  func string(_ name: String) throws(FormFault) -> String {
    try part(name)?.words("valueString") ?? ""
  }
}
