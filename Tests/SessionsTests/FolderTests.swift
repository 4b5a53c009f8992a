// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Survey
import Testing

@Suite struct FolderTests {
  @Test func `sessions stand under XDG_DATA_HOME, or else under HOME`() throws {
    let both = try SessionStore(environment: { ["XDG_DATA_HOME": "/data", "HOME": "/home/a"][$0] })
    #expect(both.path == "/data/beforehand")
    for data in ["", "relative/data", "./data"] {
      let store = try SessionStore(environment: { ["XDG_DATA_HOME": data, "HOME": "/home/a"][$0] })
      #expect(store.path == "/home/a/.local/share/beforehand")
    }
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative"], ["XDG_DATA_HOME": "relative"]])
  func `without a home it is known that there is none`(environment: [String: String]) {
    #expect(throws: SessionFault.noHome) { try SessionStore(environment: { environment[$0] }) }
  }

  @Test(arguments: ["0", "077", "0200", "0400", "0777"])
  func `folders are 0700 and files 0600 under any umask`(umask: String) throws {
    let folder = try TemporaryFolder()
    let data = folder.path("home/.local/share/beforehand")
    let run = try Child.run(
      "/bin/sh", ["-c", "umask \(umask); exec \"$@\"", "sh", Child.saveLoop, "durable", data, "2"])
    #expect(run.lines == ["opened 0", "saved 1", "saved 2"])
    for path in ["home", "home/.local", "home/.local/share", "home/.local/share/beforehand"] {
      #expect(mode(folder.path(path)) == 0o700)
    }
    #expect(mode(data + "/appointment.json") == 0o600)
    #expect(mode(data + "/appointment.lock") == 0o600)
  }

  @Test func `a folder that others can look into is closed to them, and that is said`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    let before = try folder.store.open(.usual)
    #expect(before.privacy == .own)
    before.close()
    chmod(folder.store.path, 0o755)
    let after = try folder.store.open(.usual)
    #expect(after.privacy == .tightened)
    #expect(mode(folder.store.path) == 0o700)
    after.close()
  }

  @Test func `a folder of another account is refused`() throws {
    let folder = try TemporaryFolder()
    let ours = folder.path("beforehand")
    mkdir(ours, 0o755)
    // Only root can give a folder away; for everyone else there is one of root's.
    let path = chown(ours, 65534, 65534) == 0 ? ours : "/usr"
    #expect(throws: SessionFault.folderNotOurs(path: path)) { try SessionStore(path: path).list() }
    #expect(mode(path) == 0o755)
  }

  @Test func `a link or a file where the folder belongs is refused`() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.path("real"), 0o755)
    symlink(folder.path("real"), folder.path("link"))
    try folder.write([1], "file")
    #expect(throws: SessionFault.linkInTheWay(path: folder.path("link"))) {
      try SessionStore(path: folder.path("link")).create(.usual, pack: pack, at: noon)
    }
    #expect(throws: SessionFault.notAFolder(path: folder.path("file"))) {
      try SessionStore(path: folder.path("file")).create(.usual, pack: pack, at: noon)
    }
    #expect(mode(folder.path("real")) == 0o755)
  }

  @Test func `a link where the session or its lock is gets refused and not followed`() throws {
    let folder = try TemporaryFolder()
    try save("mine", in: folder.store)
    let file = folder.path("beforehand/appointment.json")
    rename(file, folder.path("elsewhere"))
    symlink(folder.path("elsewhere"), file)
    #expect(throws: SessionFault.linkInTheWay(path: file)) { try folder.store.open(.usual) }
    unlink(file)
    rename(folder.path("elsewhere"), file)
    let lock = folder.path("beforehand/appointment.lock")
    unlink(lock)
    symlink(folder.path("planted"), lock)
    #expect(throws: SessionFault.linkInTheWay(path: lock)) { try folder.store.open(.usual) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("planted")))
  }

  @Test func `when the folder goes, saving says so; when it is back, all answers are`() throws {
    let folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("a"), at: noon)
    try FileManager.default.removeItem(atPath: folder.store.path)
    let gone = SessionFault.system(
      SystemFault(
        .save, call: "openat", code: ENOENT, path: folder.store.path + "/appointment.json"))
    #expect(throws: gone) { try open.save(response("b"), at: noon) }
    mkdir(folder.store.path, 0o700)
    try open.save(response("c"), at: noon)
    #expect(try folder.store.read(.usual).response == response("c"))
    #expect(throws: SessionFault.inUse(.usual)) { try folder.store.open(.usual) }
    open.close()
  }
}
