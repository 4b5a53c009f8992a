// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Survey
import Testing

@testable import save_loop

/// What other programs, other windows and the clock do to a folder of sessions in the middle.
@Suite struct RoughTests {
  @Test func `a folder that is moved away and back keeps all, and saves go with it`() throws {
    let folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("a"), at: noon)
    rename(folder.store.path, folder.path("moved"))
    try open.save(response("b"), at: noon)
    #expect(throws: SessionFault.noSuchSession(.usual)) { try folder.store.read(.usual) }
    rename(folder.path("moved"), folder.store.path)
    #expect(try folder.store.read(.usual).response == response("b"))
    try open.save(response("c"), at: noon)
    #expect(try folder.store.read(.usual).response == response("c"))
    open.close()
  }

  @Test func `a link put in the session's place is refused, and never written through`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("mine".utf8), "target")
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("a"), at: noon)
    let file = folder.store.path + "/appointment.json"
    unlink(file)
    symlink(folder.path("target"), file)
    #expect(throws: SessionFault.linkInTheWay(path: file)) {
      try open.save(response("b"), at: noon)
    }
    #expect(try folder.bytes("target") == Array("mine".utf8))
    unlink(file)
    try open.save(response("c"), at: noon)
    #expect(try folder.store.read(.usual).response == response("c"))
    open.close()
  }

  @Test func `a link among what a crash left is taken away, not what it leads to`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    try folder.write([1], "target")
    symlink(folder.path("target"), folder.store.path + "/.appointment.left.tmp")
    try folder.store.open(.usual).close()
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
    #expect(try folder.bytes("target") == [1])
  }

  @Test func `a link put in the folder's place is refused, and the sitting goes on`() throws {
    let folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("a"), at: noon)
    rename(folder.store.path, folder.path("moved"))
    symlink(folder.path("moved"), folder.store.path)
    try open.save(response("b"), at: noon)
    #expect(throws: SessionFault.linkInTheWay(path: folder.store.path)) {
      try folder.store.read(.usual)
    }
    unlink(folder.store.path)
    rename(folder.path("moved"), folder.store.path)
    #expect(try folder.store.read(.usual).response == response("b"))
    open.close()
  }

  @Test func `the clock goes back or years ahead: all is saved, and the last one comes first`()
    throws
  {
    let folder = try TemporaryFolder()
    let years = [0.0, -30, 70, -1000, 5000]
    for (index, years) in years.enumerated() {
      let name = try folder.store.unusedName()
      let now = noon.addingTimeInterval(years * 365.25 * 86400)
      let open = try folder.store.create(name, pack: pack, at: now)
      try open.save(growingResponse(index + 1), at: now)
      try open.save(growingResponse(index + 2), at: now.addingTimeInterval(-86400))
      open.close()
      #expect(try folder.store.list().first?.name == name)
      #expect(try folder.store.read(name).response == growingResponse(index + 2))
    }
    let first = try folder.store.open(.usual)
    try first.save(growingResponse(9), at: .distantPast)
    first.close()
    #expect(try folder.store.list().first?.name == .usual)
    #expect(try folder.store.list().compactMap { try? $0.content.get() }.count == years.count)
  }

  @Test func `a folder that its owner may only read is told, and saving goes on after it`() throws {
    let folder = try TemporaryFolder()
    // Root may write anywhere, so the program runs as nobody.
    let program = folder.path("save-loop")
    // By a process of its own: a program that is still open for writing in one that starts others
    // meanwhile can't be run.
    _ = try Child.run("cp", [Child.saveLoop, program])
    mkdir(folder.store.path, 0o700)
    for path in [folder.path, folder.store.path] where geteuid() == 0 { chown(path, 65534, 65534) }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    let child =
      geteuid() == 0
      ? try Child("setpriv", nobody + [program, "durable", folder.store.path, "0"])
      : try Child(program, ["durable", folder.store.path, "0"])
    defer { kill(child.process, SIGKILL) }
    try wait(child, for: "saved ")
    chmod(folder.store.path, 0o500)
    try wait(child, for: "failed ")
    let message =
      "\(folder.store.path)/appointment.json couldn't be saved, because your account isn't allowed to do that"
    #expect(child.lines.last { $0.hasPrefix("failed ") }?.hasSuffix(": " + message) == true)
    chmod(folder.store.path, 0o700)
    try wait(child, for: "saved ")
    kill(child.process, SIGKILL)
    let lines = child.end().lines
    if geteuid() == 0 {
      chown(folder.store.path, 0, 0)
    }
    #expect(try Verdict(lines, folder).complaints == [])
  }

  /// Waits until a program's last line begins so.
  private func wait(_ child: Child, for words: String) throws {
    let deadline = Date(timeIntervalSinceNow: 20)
    while child.lines.last?.hasPrefix(words) != true {
      guard child.isRunning, Date() < deadline else {
        throw Child.Failed(reason: "no \(words.debugDescription): \(child.lines.suffix(3))")
      }
      usleep(200)
    }
  }
}
