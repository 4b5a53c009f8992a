// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Sessions

@testable import save_loop

/// What is wrong with what an errand left; empty for a good one.
struct ErrandVerdict {
  private(set) var complaints: [String] = []
  private let isDone: Bool
  private let folder: TemporaryFolder

  private static let answers = 3
  private static let notes = "beforehand/notes.md"

  /// A folder with a session, a pack and, for errands that replace them, notes.
  static func folder(for errand: Errand) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let open = try Errand.store(folder.store.path).create(
      .usual, pack: pack, at: noon, passphrase: errand == .unlock ? Errand.passphrase() : nil)
    try open.save(growingResponse(answers), at: noon)
    open.close()
    try folder.store.keepPack(wholeText(0), hash: Errand.hash)
    guard errand != .newNotes else { return folder }
    try DurableFile.write(wholeText(0), to: folder.path(notes), existing: .keep)
    return folder
  }

  /// Looks at what a program said and left.
  /// - Parameter mayBeEmpty: new notes may be there with nothing in them.
  init(
    _ errand: Errand, _ lines: [String], _ folder: TemporaryFolder, mayBeEmpty: Bool = false
  ) throws {
    self.folder = folder
    isDone = lines.contains("done 1")
    complaints += lines.filter { $0.contains("system error") }
    look(atSessionAfter: errand)
    let kept = (try? folder.store.pack(Errand.hash)) ?? []
    look(at: "pack", kept, isWritten: errand == .pack)
    let notes = (try? folder.bytes(Self.notes)) ?? []
    if errand != .newNotes || !(notes.isEmpty && (!isWritten(Self.notes) || mayBeEmpty)) || isDone {
      look(at: "notes", notes, isWritten: [.newNotes, .notes, .scrawl].contains(errand))
    }
    try lookAtStrays()
  }

  private func isWritten(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path(name))
  }

  private mutating func look(at what: String, _ bytes: [UInt8], isWritten: Bool) {
    let isOld = bytes == wholeText(0) && !(isDone && isWritten)
    let isNew = bytes == wholeText(1) && isWritten
    if !isOld, !isNew { complaints.append("\(what) torn or lost: \(bytes.count) bytes") }
  }

  private mutating func look(atSessionAfter errand: Errand) {
    let isRemoving = errand == .remove || errand == .shred
    do throws(SessionFault) {
      let session = try folder.store.read(.usual, passphrase: Errand.passphrase())
      if session.response != growingResponse(Self.answers) { complaints.append("session torn") }
      if isRemoving && isDone { complaints.append("session still there") }
      let readable = folder.path("beforehand/appointment.json")
      let isReadable = FileManager.default.fileExists(atPath: readable)
      if isDone, errand == .lock || errand == .unlock, isReadable != (errand == .unlock) {
        complaints.append("done, but in the wrong form")
      }
    } catch .noSuchSession where isRemoving {
      return
    } catch {
      complaints.append("session torn: \(error.message)")
    }
  }

  /// The next start and the next notes leave nothing of what was half-written.
  private mutating func lookAtStrays() throws {
    let own = try folder.names().filter { $0.contains("appointment") }
    if isDone, (try? folder.store.isLocked(.usual)) != true,
      (try? folder.store.read(.usual)) == nil, !own.isEmpty
    {
      complaints.append("removed but for \(own)")
    }
    try DurableFile.write(wholeText(2), to: folder.path(Self.notes), existing: .replace)
    complaints += try Verdict(
      acknowledged: [], tried: ["opened 3"], Errand.store(folder.store.path)
    ).complaints
    let forms = try folder.names().filter { $0.hasSuffix(".age") || $0 == "appointment.json" }
    if forms.count > 1 { complaints.append("left in both forms") }
  }
}
