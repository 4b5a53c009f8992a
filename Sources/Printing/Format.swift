// SPDX-License-Identifier: GPL-3.0-or-later

/// An output format for documents.
public enum Format: String, CaseIterable, Sendable {
  /// Markdown, which is also readable as plain text.
  case markdown
  /// A page for a browser, to print or to read on a screen.
  case html
  /// Plain text, for a phone or an email.
  case text

  /// The file extension, without the dot.
  package var ending: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    }
  }

  /// The format for a path's extension; `nil` for another extension or none.
  package init?(path: String) { self.init(ending: FilePath(path).ending) }

  package static func isKnown(_ ending: String) -> Bool { Format(ending: ending) != nil }

  private init?(ending: String) {
    switch ending.lowercased() {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "txt", "text": self = .text
    default: return nil
    }
  }

  /// Returns the path's extension if it belongs to a format that can't be written, such as `pdf`;
  /// otherwise `nil`.
  package static func unkeptPromise(of path: String) -> String? {
    let ending = FilePath(path).ending
    return ["doc", "docx", "odt", "pages", "pdf", "rtf"].contains(ending.lowercased())
      ? ending : nil
  }

  /// Returns the document in this format. An empty document gives empty text or an empty page.
  /// O(characters).
  /// - Parameter isLargePrint: Whether text is 18 point or larger. Only HTML has sizes.
  package func render(_ document: Document, isLargePrint: Bool = false) -> String {
    switch self {
    case .markdown: Markdown.render(document)
    case .html: HTML.render(document, isLargePrint: isLargePrint)
    case .text: PlainText.render(document)
    }
  }
}

/// A path split into its stem and its file extension.
package struct FilePath {
  /// The part before the extension's dot.
  package var stem: String
  /// The part after the last dot of the name; empty if there is no dot, or only one at its start.
  package var ending = ""

  /// Splits a path at its extension, if `isEnding` accepts it.
  package init(_ path: String, where isEnding: (String) -> Bool = { _ in true }) {
    stem = path
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return }
    let ending = String(name[dot...].dropFirst())
    guard isEnding(ending) else { return }
    (stem, self.ending) = (String(path[..<dot]), ending)
  }

  /// Returns the path with another stem and the same extension.
  package func with(stem: String) -> String { ending.isEmpty ? stem : "\(stem).\(ending)" }
}
