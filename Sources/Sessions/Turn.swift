// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The order in which sessions were opened: each lock file contains a number, higher than those of
/// all sessions opened before.
///
/// The order needs neither a clock, which may be wrong, nor access to locked sessions. The numbers
/// are not flushed, so a power cut can lose the order, but nothing else.
extension Folder {
  private static let digits = 18

  /// Returns the number of a session; 0 for one that was never opened here.
  func turn(of name: SessionName) -> Int {
    guard let bytes = try? DurableFile.read(name.lock, in: self, limit: Self.digits) else {
      return 0
    }
    return max(0, Int(String(decoding: bytes, as: UTF8.self)) ?? 0)
  }

  /// Returns the number for a session that is being opened.
  func nextTurn() throws(SessionFault) -> Int {
    let names = try names().filter { $0.hasSuffix(SessionName.lockSuffix) }
    let turns = names.compactMap {
      try? SessionName(String($0.dropLast(SessionName.lockSuffix.count)))
    }
    .map(turn)
    return (turns.max() ?? 0) + 1
  }
}
