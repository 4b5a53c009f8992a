// SPDX-License-Identifier: GPL-3.0-or-later

extension HTML {
  /// The page's style sheet: black on white, one column on a phone, A4 on paper.
  ///
  /// No meaning depends on colour or italics. On a narrow screen, a table's row becomes a list of
  /// its cells, each after its column's name. If you change this, change ``styleHash`` too:
  /// browsers refuse a style that doesn't match the hash in the policy, and a test fails.
  static let style = """

    @page { size: A4; margin: 8mm 15mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
    @page large { margin: 8mm 11mm 11mm; @bottom-right { font-size: 18pt; } }
    html { font: 100%/1.4 Arial, "Liberation Sans", "Noto Sans", "DejaVu Sans", sans-serif; color: #000; background: #fff; }
    body { max-width: 44rem; margin: 0 auto; padding: 1rem; }
    h1, h2, h3, h4 { margin: 0.8em 0 0.1em; line-height: 1.2; }
    h1 { font-size: 1.6em; margin-top: 0; }
    h2 { font-size: 1.2em; }
    h3, h4 { font-size: 1em; }
    p, ul, ol, table { margin: 0.4em 0; }
    ul, ol { padding-left: 1.5em; }
    h1, h2, h3, h4, p, li, th, td { white-space: pre-wrap; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: calc(100% - 2px); }
    caption { text-align: left; }
    th, td { min-width: 5.2em; border: 1px solid #000; padding: 0.1em 0.4em; text-align: left; vertical-align: top; }
    thead th { border-bottom-width: 2px; }
    hr { border: 0; border-top: 1px solid #000; margin: 1em 0; }
    a { color: #000; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .sheet + .sheet { border-top: 2px solid #000; margin-top: 2em; padding-top: 1em; }
    .together { margin: 4mm 0; }
    .writing div { height: 8mm; border-bottom: 1px solid #000; }
    .sheet + .sheet .together:has(> ul:not(.boxes), > h2), footer .together { margin: 0; }
    .blank { display: inline-block; width: 16em; max-width: 100%; height: 1.6em; border-bottom: 1px solid #000; }
    .sheet .blank { height: 8mm; }
    .boxes { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13.5em, 100%), 1fr)); column-gap: 1em; }
    .boxes li { display: flex; align-items: start; padding: 1mm 0; }
    .boxes li:has(.blank) { grid-column: 1 / -1; align-items: end; }
    .boxes .blank { flex: 1 6em; margin-left: 0.3em; }
    .boxes li::before { content: ""; flex: none; width: 1.3em; height: 1.3em; margin-right: 0.8em; border: 1px solid #000; box-sizing: border-box; }
    .large { font-size: 150%; }
    .large .boxes li:has(.blank) { display: grid; grid-template-columns: auto 1fr; align-items: start; }
    .large .boxes .blank { grid-column: 2; width: auto; margin: 0; }
    .large .writing div { height: 12mm; }
    .large .wide thead { display: none; }
    .large .wide, .large .wide :is(tbody, tr, th, td, caption) { display: block; border: 0; padding: 0; }
    .large .wide tr { border-top: 1px solid #000; padding: 0.2em 0; }
    .large .wide td:empty { display: none; }
    .large .wide td::before { content: attr(data-name) " "; }
    @media screen and (max-width: 34rem) {
      thead { display: none; }
      table, tbody, tr, tbody th, td, caption { display: block; border: 0; padding: 0; }
      tr { border-top: 1px solid #000; padding: 0.3em 0; }
      td:empty { display: none; }
      td::before { content: attr(data-name) " "; }
    }
    @media print {
      html { font-size: 11pt; line-height: 1.25; }
      html.large { font-size: 18pt; line-height: 1.15; }
      .large body { page: large; }
      body { max-width: none; padding: 0; }
      caption:has(.unseen) { display: none; }
      p, ul, ol { margin: 0.12em 0; orphans: 2; widows: 2; }
      h1, h2, h3, h4 { margin-top: 0.5em; break-after: avoid; }
      p:has(+ :is(ul, ol, table, h4, .together)), p:has(+ p > .blank) { break-after: avoid; }
      .large h1 { font-size: 1.3em; }
      .large :is(h2, h3, h4) { font-size: 1.05em; margin: 0.25em 0 0; }
      .large .blank { height: 1.3em; }
      .large :is(ul:not(.boxes), ol) { padding-left: 1.1em; }
      table, tr, li, .together, .writing { break-inside: avoid; }
      table.wide, .large .together:has(> ul:not(.boxes), > h2) { break-inside: auto; }
      tbody tr:first-child { break-before: avoid; }
      .sheet + .sheet { break-before: page; border: 0; margin: 0; padding: 0; }
      html:not(.large) .sheet { font-size: 10pt; line-height: 1.2; }
      html:not(.large) footer { columns: 2; column-gap: 8mm; }
      footer > :not(.together) { column-span: all; }
    }

    """

  /// The SHA-256 of the style in Base64, as used in the content security policy
  /// (<https://www.w3.org/TR/CSP3/#grammardef-hash-source>).
  static let styleHash = "4kf70kiJb5EtpMeVJY4jrxg78pNO3kbZ8vx47dBrd7w="
}
