// SPDX-License-Identifier: GPL-3.0-or-later

/// Renders a document as one self-contained HTML file: no scripts, no network, no other files.
///
/// The content security policy allows only the file's own style, by its hash. The words appear
/// exactly as in the document. Printed on A4, page one has its own page. Large print is 18 point or
/// larger.
public enum HTML {
  typealias Block = Document.Block
  typealias Text = Document.Text

  /// Returns a document as HTML. An empty document gives an empty page. O(characters).
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
