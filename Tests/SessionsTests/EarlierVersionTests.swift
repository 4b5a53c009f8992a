// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Sessions
import Survey
import Testing

/// Sessions that were saved before.
@Suite struct EarlierVersionTests {
  private let sum = ",\n  \"sum\" : \""

  /// A session as the first version saved it, whose sum took each byte by itself.
  private func earlier(_ folder: TemporaryFolder) throws -> String {
    try save("said long ago", in: folder.store)
    let text = String(decoding: try folder.bytes("beforehand/appointment.json"), as: UTF8.self)
    let end = try #require(text.range(of: sum))
    return text[..<end.lowerBound] + sum
      + CompiledPack.hash(of: text[..<end.lowerBound].utf8) + "\"\n}\n"
  }

  @Test func `a session of the first version opens`() throws {
    let folder = try TemporaryFolder()
    let text = try earlier(folder)
    try folder.write(Array(text.utf8), "beforehand/appointment.json")
    #expect(try folder.store.read(.usual).response == response("said long ago"))
  }

  @Test func `a session of the first version that was changed is refused`() throws {
    let folder = try TemporaryFolder()
    let text = try earlier(folder).replacingOccurrences(of: "long ago", with: "just now")
    try folder.write(Array(text.utf8), "beforehand/appointment.json")
    #expect(
      throws: SessionFault.damaged(path: folder.path("beforehand/appointment.json"), .changed)
    ) { try folder.store.read(.usual) }
  }

  @Test func `two changes to the same bit of different words don't undo each other`() throws {
    let folder = try TemporaryFolder()
    try save(String(repeating: "long ago ", count: 40), in: folder.store)
    let whole = try folder.bytes("beforehand/appointment.json")
    let path = folder.path("beforehand/appointment.json")
    let text = try #require(whole.firstRange(of: Array("long ago long ago".utf8)))
    for bit in 0..<7 as Range<UInt8> {
      for apart in stride(from: 8, to: 128, by: 8) {
        var bytes = whole
        bytes[text.lowerBound + 5] ^= 1 << bit
        bytes[text.lowerBound + 5 + apart] ^= 1 << bit
        #expect(throws: SessionFault.self) { try Session(bytes, name: .usual, path: path) }
      }
    }
  }
}
