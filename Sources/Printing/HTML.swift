// SPDX-License-Identifier: GPL-3.0-or-later

/// A document as one HTML file that needs nothing else: no script, no network, no other file.
///
/// A browser refuses whatever is not in its policy, and that allows one thing: the file's own
/// style, by its hash. The words come out exactly as they stand in the document. On paper it is A4
/// with page one on its own page; in letters of 18 points and up for large print.
public enum HTML {
  typealias Block = Document.Block
  typealias Text = Document.Text

  /// Writes a document. An empty one gives an empty page. O(characters).
  public static func render(_ document: Document, isLargePrint: Bool = false) -> String {
    let size = isLargePrint ? " class=\"large\"" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(document.language))"\(size)>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(document.title))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(HTMLBody(document).lines.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static let policy =
    "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"
}
