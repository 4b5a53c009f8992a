// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Asks software that this project did not write what is wrong with FHIR resources: see
/// `validate.py` beside this file. The README's test command installs it.
public enum FHIRValidator {
  /// Why nothing can be asked.
  public enum Fault: Error {
    /// The README's test command was not run yet.
    case notInstalled(String)
    /// The validator itself ended in another way than it should.
    case failed(String)
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let python = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build-fhir/bin/python")

  /// What is wrong with some files, a line each: `NAME: PLACE: words`. Empty for nothing.
  ///
  /// A response is held against its questionnaire too, when that is among the files.
  /// - Parameters:
  ///   - files: The files' text by name.
  ///   - forms: Questionnaires that are only held against, by other names.
  /// - Throws: ``Fault``.
  public static func issues(
    in files: [String: String], against forms: [String: String] = [:]
  ) throws -> [String] {
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Fault.notInstalled("there is no \(python.path): run the README's test command")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "fhir-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files.merging(forms, uniquingKeysWith: { file, _ in file }) {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return try run(files.keys.sorted() + ["--against"] + forms.keys.sorted(), in: folder)
  }

  private static func run(_ arguments: [String], in folder: URL) throws -> [String] {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = python
    process.arguments = ["-B", tests.appending(path: "validate.py").path] + arguments
    process.currentDirectoryURL = folder
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let words = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: words, as: UTF8.self).split(separator: "\n").map(String.init)
    guard complaint.isEmpty, process.terminationStatus == (lines.isEmpty ? 0 : 1) else {
      throw Fault.failed(String(decoding: complaint, as: UTF8.self))
    }
    return lines
  }
}
