// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Element {
  /// Returns the element's first extension of this kind; `nil` if there is none.
  func own(_ own: OwnExtension) throws(FormFault) -> Element? {
    try extensions(own.url).first
  }

  /// Returns the parts of an extension with this name.
  func parts(_ name: String) throws(FormFault) -> [Element] { try extensions(name) }

  /// Returns the first part of an extension with this name; `nil` if there is none.
  func part(_ name: String) throws(FormFault) -> Element? {
    try extensions(name).first
  }

  /// Returns the text of a part; empty if there is none.
  func string(_ name: String) throws(FormFault) -> String {
    try part(name)?.words("valueString") ?? ""
  }
}
