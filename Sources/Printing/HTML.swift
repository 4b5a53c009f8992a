// SPDX-License-Identifier: GPL-3.0-or-later

/// Renders a document as one self-contained HTML file: no scripts, no network, no other files.
///
/// The content security policy allows only the file's own style, by its hash. The words appear
/// exactly as in the document. Printed on A4, page one has its own page. Large print is 18 point or
/// larger.
package enum HTML {
  package static func render(_ document: Document, isLargePrint: Bool = false) -> String {
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

  /// The page's style sheet, `style.css`: black on white, one column on a phone, A4 on paper.
  ///
  /// No meaning depends on colour or italics. On a narrow screen, a table's row becomes a list of
  /// its cells, each after its column's name. If you change this, change ``styleHash`` too:
  /// browsers refuse a style that doesn't match the hash in the policy, and a test fails.
  static let style = "\n" + String(decoding: PackageResources.style_css, as: UTF8.self)

  /// The SHA-256 of the style in Base64, as used in the content security policy
  /// (<https://www.w3.org/TR/CSP3/#grammardef-hash-source>).
  static let styleHash = "4kf70kiJb5EtpMeVJY4jrxg78pNO3kbZ8vx47dBrd7w="
}
