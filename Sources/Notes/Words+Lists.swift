// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
  static var cancelling: [String] { [cannotCome, missedIt] }

  static var staffRequest: [String] { [askedForThis, keepApart, notInFront] }
}
