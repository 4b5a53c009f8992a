// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Survey
import Testing

@Suite struct LockTests {
  @Test func `a second window is refused until the first one is closed`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    let first = try folder.store.open(.usual)
    #expect(throws: SessionFault.inUse(.usual)) { try folder.store.open(.usual) }
    #expect(throws: SessionFault.inUse(.usual)) { try folder.store.remove(.usual) }
    #expect(try folder.store.read(.usual).response == response("a"))
    try first.save(response("b"), at: noon)
    first.close()
    first.close()
    let second = try folder.store.open(.usual)
    #expect(second.opened.response == response("b"))
    second.close()
  }

  @Test func `a session that is begun and not saved yet is held too`() throws {
    let folder = try TemporaryFolder()
    let first = try folder.store.create(.usual, pack: pack, at: noon)
    #expect(throws: SessionFault.inUse(.usual)) {
      try folder.store.create(.usual, pack: pack, at: noon)
    }
    first.close()
  }

  @Test func `sessions without a name, begun at once, each get one of their own`() async throws {
    let folder = try TemporaryFolder()
    for _ in 1...20 {
      let opened = try await withThrowingTaskGroup(of: OpenSession.self) { group in
        for _ in 1...4 {
          group.addTask { try folder.store.createUnnamed(pack: pack, at: noon) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let names = ["appointment", "appointment-2", "appointment-3", "appointment-4"]
      #expect(opened.map(\.name.text).sorted() == names)
      for open in opened { open.close() }
    }
  }

  @Test func `a session that is let go of can be opened`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    do { _ = try folder.store.open(.usual) }
    try folder.store.open(.usual).close()
  }

  @Test func `after closing nothing is saved any more`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    let open = try folder.store.open(.usual)
    open.close()
    #expect(throws: SessionFault.closed(.usual)) { try open.save(response("b"), at: noon) }
    #expect(try folder.store.read(.usual).response == response("a"))
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
  }

  @Test func `another process is refused as well`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    let open = try folder.store.open(.usual)
    let run = try Child.run(Child.saveLoop, ["durable", folder.store.path, "1"])
    #expect(run.lines == ["refused: 'appointment' is open in another window"])
    #expect(run.status == 75)
    open.close()
  }

  @Test func `one session removed and begun again is still held by one window only`() throws {
    let folder = try TemporaryFolder()
    for round in 1...20 {
      try save("\(round)", in: folder.store)
      let open = try folder.store.open(.usual)
      #expect(throws: SessionFault.inUse(.usual)) { try folder.store.open(.usual) }
      open.close()
      try folder.store.remove(.usual)
    }
  }
}
