// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A page as a browser prints it, on A4.
struct PrintedPage {
  /// The text of each side, in order.
  let sides: [String]

  /// Whether there is a browser to print with, and a program that reads what it printed.
  static var canPrint: Bool {
    [browser, reader].allSatisfy(FileManager.default.isExecutableFile(atPath:))
  }
  static let needs = "prints with a browser: apt-get install chromium poppler-utils"

  private static let browser = "/usr/bin/chromium"
  private static let reader = "/usr/bin/pdftotext"

  /// Prints a page of HTML.
  init(_ html: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "printed-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, pdf) = (folder.appending(path: "page.html"), folder.appending(path: "page.pdf"))
    try html.write(to: page, atomically: true, encoding: .utf8)
    _ = try Self.run(
      Self.browser,
      [
        "--headless", "--no-sandbox", "--disable-gpu",
        "--user-data-dir=\(folder.path)/browser", "--print-to-pdf=\(pdf.path)",
        page.absoluteString,
      ], home: folder)
    let text = try Self.run(Self.reader, ["-layout", pdf.path, "-"], home: folder)
    // Each side ends in a form feed.
    sides = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  private static func run(_ program: String, _ arguments: [String], home: URL) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(program: program) }
    return String(decoding: bytes, as: UTF8.self)
  }

  struct Failure: Error { var program: String }
}
