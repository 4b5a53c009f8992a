import Foundation

/// The place in the README where the tables of two runs stand.
enum Readme {
  private static let path = Workshop.package.appending(path: "README.md")

  /// Puts a report in the README in the place of an earlier one.
  /// - Throws: ``Failure/unread(_:)`` when the README has no such place.
  static func put(_ report: String, run: Int) throws {
    let text = try String(contentsOf: path, encoding: .utf8)
    guard let changed = putting(report, run: run, into: text) else {
      throw Failure.unread("README.md")
    }
    try changed.write(to: path, atomically: true, encoding: .utf8)
  }

  /// Text with a report between the marks of a run; `nil` when it doesn't have both, in order.
  static func putting(_ report: String, run: Int, into text: String) -> String? {
    guard let beginning = text.range(of: "<!-- run \(run) -->\n"),
      let end = text[beginning.upperBound...].range(of: "<!-- end of run \(run) -->")
    else { return nil }
    return text[..<beginning.upperBound] + "\n" + report + "\n" + text[end.lowerBound...]
  }
}
