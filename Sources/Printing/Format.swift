// SPDX-License-Identifier: GPL-3.0-or-later

/// A format that a document can be written in.
public enum Format: String, CaseIterable, Sendable {
  /// Markdown, which reads well as plain text too.
  case markdown
  /// A page for a browser, to print or to read on a screen.
  case html
  /// Plain text, for a phone or an e-mail.
  case text

  /// How the names of its files end, without the dot.
  public var ending: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    }
  }

  /// The format that a file's name asks for by its ending; `nil` for another ending or none.
  public init?(path: String) { self.init(ending: FilePath(path).ending) }

  /// Whether files that end so have one of these formats.
  public static func isKnown(_ ending: String) -> Bool { Format(ending: ending) != nil }

  private init?(ending: String) {
    switch ending.lowercased() {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "txt", "text": self = .text
    default: return nil
    }
  }

  /// The ending of a path that promises what none of these formats keeps, such as `pdf`: the
  /// program that opens such files would find it damaged. `nil` for any other.
  public static func unkeptPromise(of path: String) -> String? {
    let ending = FilePath(path).ending
    return ["doc", "docx", "odt", "pages", "pdf", "rtf"].contains(ending.lowercased())
      ? ending : nil
  }

  /// The document in this format. An empty one gives empty text, or an empty page. O(characters).
  /// - Parameter isLargePrint: a page in letters of 18 points and up; other formats have no sizes.
  public func render(_ document: Document, isLargePrint: Bool = false) -> String {
    switch self {
    case .markdown: Markdown.render(document)
    case .html: HTML.render(document, isLargePrint: isLargePrint)
    case .text: PlainText.render(document)
    }
  }
}
