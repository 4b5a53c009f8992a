// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the program of an earlier landing (commit e20c899) wrote, in a home of its own, for today's
/// program to open.
///
/// The folder `LastLanding` beside this file holds it as it was written and is never made anew:
/// - `sessions`: what was in the program's folder, with the packs that it kept;
/// - `packs`: a pack as its `question-packs build` compiled it, the same as a FHIR form, the YAML
///   that both were made of, and a form made elsewhere;
/// - `notes` and `exports`: what `notes` and `export` printed, to bring and with `--everything`;
/// - `typed`: the lines that made each session, one a line through a pipe, beginning after
///   `beforehand start NAME`.
///
/// The people are invented. *Autumn* is a full pass with a bit of everything: each way of leaving a
/// question, own words, rows, private answers and rows, an aside, parts left out, one postponed.
/// *Winter* is a short pass with someone's help that ends in half a paragraph. *Spring* and *summer*
/// say something about safety, for nobody and for page one. *Plot* and *form* are one pack, compiled
/// and as a FHIR form; *visit* is a form made elsewhere. *Locked* has a passphrase.
struct LastLanding {
  static let passphrase = "the heron stood on one leg"
  /// The sessions that open without a passphrase.
  static let sessions = ["autumn", "winter", "spring", "summer", "plot", "form", "visit"]
  /// Those whose notes were kept.
  static let printed = ["autumn", "winter", "spring", "summer", "plot", "visit"]
  /// Those whose exports were kept.
  static let exported = ["winter", "plot", "visit"]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "LastLanding")

  let home: Home

  /// A home in which the earlier program has just ended.
  init() throws {
    home = try Home()
    let files = FileManager.default
    let sessions = home.session().deletingLastPathComponent()
    try files.createDirectory(
      at: sessions.deletingLastPathComponent(), withIntermediateDirectories: true)
    try files.copyItem(at: Self.folder.appending(path: "sessions"), to: sessions)
    // A clone knows nothing of these rights.
    try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: sessions.path)
    for name in try files.contentsOfDirectory(atPath: sessions.path) {
      try files.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: sessions.appending(path: name).path)
    }
  }

  /// In winter someone helps. Lets them see everything, as only the person can.
  func showAll(of session: String) throws {
    guard session == "winter" else { return }
    _ = try Run(["review", session], in: home, input: ["2", "1", "2", "2", "no", "/quit"])
  }

  /// The text of one of the earlier program's files.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The path of one of its packs or forms.
  static func pack(_ name: String) -> String { folder.appending(path: "packs/\(name).json").path }

  /// The lines that were typed for a session.
  static func typed(_ session: String) throws -> [String] {
    try text("typed/\(session).txt").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// The same without the Enter that said no to "Add more?" behind each paragraph: that is not asked
  /// any more.
  static func typedNow(_ session: String) throws -> [String] {
    let lines = try typed(session)
    return lines.indices.filter { index in
      let isThird = index >= 2 && lines[index].isEmpty && lines[index - 1].isEmpty
      return !isThird || lines[index - 2].isEmpty || lines[index - 2].hasPrefix("/")
    }.map { lines[$0] }
  }

  /// What was saved of a session by the earlier program.
  static func saved(_ session: String) throws -> SavedSession {
    try SavedSession(text("sessions/\(session).json"))
  }

  /// What is saved of a session now.
  func saved(_ session: String) throws -> SavedSession {
    try SavedSession(String(contentsOf: home.session(session), encoding: .utf8))
  }

  /// What the earlier program printed as notes or as an export, in words only.
  static func printed(_ path: String) throws -> String { plain(try text(path)) }

  /// What today's program prints, in words only.
  func printed(_ arguments: [String]) throws -> String {
    plain(try Run(arguments + ["--output", "-"], in: home).output)
  }
}

/// Text without Markdown's marks, and with every run of white space as one space.
func plain(_ text: String) -> String {
  folded(text.replacing("**", with: "").replacing("\\", with: ""))
}
