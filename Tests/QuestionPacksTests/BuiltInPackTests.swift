// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

@testable import beforehand

@Suite struct `The pack that is built in` {
  @Test func `it is byte for byte what was compiled`() {
    BuiltInPack.text.withUTF8Buffer { bytes in
      #expect(CompiledPack.hash(of: bytes) == BuiltInPack.hash)
    }
  }

  @Test func `every section can be read`() throws {
    let pack = try CompiledPack.builtIn(BuiltInPack.text, hash: BuiltInPack.hash)
    let whole = try CompiledPack.decode(BuiltInPack.text.withUTF8Buffer { Array($0) })
    #expect(!pack.sections.isEmpty)
    #expect(pack.sections.map(\.item) == whole.sections.map(\.item))
  }
}
