// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Sessions
import Survey

extension Workshop {
  /// Measures how long a save takes, compared with a C program that writes as many bytes.
  func saving() throws -> [Finding] {
    try [("5 KB", 19), ("50 KB", 206), ("1 MB", 4_210)].map { try finding($0.0, answers: $0.1) }
  }

  private func finding(_ name: String, answers: Int) throws -> Finding {
    let questionnaire = SamplePack.questionnaire(answers)
    let response = SamplePack.response(to: questionnaire, answers: answers)
    let store = SessionStore(path: try newFolder().path + "/sessions")
    let session = try store.create(
      try SessionName("appointment"), pack: Session.Pack(questionnaire), at: .now)
    defer { session.close() }
    try session.save(response, at: .now)
    let size = try URL(filePath: store.path + "/appointment.json").fileSize
    let saver = try CSaver(self)
    let medians = try medians([
      { try timed { try session.save(response, at: .now) } },
      { try saver.seconds(toSave: size) },
    ])
    let bytes = Quantity.bytes(Double(size)).words
    return Finding(
      what: "a save of \(name) (\(answers) answers, \(bytes))", measured: medians[0],
      floor: medians[1], bar: .times(2))
  }
}

/// The C program that only saves. It keeps running, so its start is not measured.
final class CSaver {
  private let process = Process()
  private let (input, output) = (Pipe(), Pipe())

  init(_ workshop: Workshop) throws {
    process.executableURL = URL(filePath: workshop.saver)
    process.arguments = [try workshop.newFolder().path]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Saves this many bytes with the C program, and returns how long that took.
  func seconds(toSave size: Int) throws -> Double {
    try input.fileHandleForWriting.write(contentsOf: Data("\(size)\n".utf8))
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let nanoseconds = Double(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Failure.unread("saver")
    }
    return nanoseconds / 1e9
  }
}
