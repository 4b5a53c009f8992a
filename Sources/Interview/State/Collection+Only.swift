// SPDX-License-Identifier: GPL-3.0-or-later

extension Collection {
  /// The only element; `nil` if there are none or several.
  var only: Element? { count == 1 ? first : nil }
}
