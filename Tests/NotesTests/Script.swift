// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A script in `Resources` that reads what was rendered, with Debian's Python.
struct Script {
  /// Why the script gave nothing.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let file: URL
  private let needs: String

  /// - Parameter needs: What is to be installed for it, to follow "The tests of the notes need".
  init(_ name: String, needs: String) {
    file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Resources/\(name)")
    self.needs = needs
  }

  /// Gives the script texts as JSON and reads the JSON that it answers with.
  func run(_ texts: [String]) throws -> Any {
    let folder = FileManager.default.temporaryDirectory.appending(path: "script-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (inFile, outFile) = (folder.appending(path: "in"), folder.appending(path: "out"))
    let errors = folder.appending(path: "errors")
    try JSONSerialization.data(withJSONObject: texts).write(to: inFile)
    for file in [outFile, errors] { try Data().write(to: file) }
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = [file.path]
    python.standardInput = try FileHandle(forReadingFrom: inFile)
    python.standardOutput = try FileHandle(forWritingTo: outFile)
    python.standardError = try FileHandle(forWritingTo: errors)
    let words = "The tests of the notes need \(needs)"
    do { try python.run() } catch { throw Failure(description: "\(words) (no python3)") }
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      let said = try String(contentsOf: errors, encoding: .utf8)
      throw Failure(description: "\(words). Status \(python.terminationStatus): \(said)")
    }
    return try JSONSerialization.jsonObject(with: Data(contentsOf: outFile))
  }
}
