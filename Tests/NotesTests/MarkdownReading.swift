import Foundation
import Testing

/// What an independent reader of Markdown made of a document.
struct MarkdownReading: Equatable {
  var text: String
  var elements: [String]
}

/// Two independent readers of CommonMark, in one process for many documents.
struct MarkdownReaders {
  /// Why the readers gave nothing.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  static let names = ["cmark", "markdown-it"]
  private static let install =
    "The tests of the notes need two readers of Markdown: apt-get install cmark python3-markdown-it"

  /// Each document as each reader takes it, by the reader's name.
  static func read(_ documents: [String]) throws -> [[String: MarkdownReading]] {
    let output = try run(JSONSerialization.data(withJSONObject: documents))
    let list = try JSONSerialization.jsonObject(with: output) as? [[String: [Any]]] ?? []
    #expect(list.count == documents.count)
    return list.map { $0.mapValues(reading) }
  }

  private static func reading(_ record: [Any]) -> MarkdownReading {
    MarkdownReading(
      text: record.first as? String ?? "", elements: record.last as? [String] ?? ["nothing read"])
  }

  private static func run(_ input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("markdown-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (inFile, outFile) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try input.write(to: inFile)
    try Data().write(to: outFile)
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = [script]
    python.standardInput = try FileHandle(forReadingFrom: inFile)
    python.standardOutput = try FileHandle(forWritingTo: outFile)
    do { try python.run() } catch { throw Failure(description: "\(install) (no python3)") }
    python.waitUntilExit()
    guard python.terminationStatus == 0 else { throw Failure(description: install) }
    return try Data(contentsOf: outFile)
  }

  private static var script: String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Resources/read_markdown.py").path
  }
}
