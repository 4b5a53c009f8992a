// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FoundationEssentials
import Sessions

/// `beforehand install`: installs the program, its manual page and the shells' completions.
struct Install: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: Words.helpInstall, discussion: Words.helpInstallMore)

  @Option(help: ArgumentHelp(Words.helpPrefix), completion: .directory)
  var prefix: String?

  @Flag(help: ArgumentHelp(Words.helpRemove))
  var remove = false

  func validate() throws { try refuseEmpty(prefix, "--prefix") }

  func perform() throws {
    let installation = Installation(prefix: try Self.prefix(prefix))
    remove ? try installation.remove() : try installation.put()
    let said = remove ? Words.gone : Words.put
    var lines = installation.files.map { said(shownPath($0.path)) }
    if !remove { lines += Self.advice(installation) }
    try Shell.output(lines.map { $0 + "\n" }.joined())
  }

  /// Returns the given prefix, or the usual one.
  private static func prefix(_ named: String?) throws(SessionFault) -> String {
    if let named { return named.absolutePath }
    guard let home = Environment.value("HOME"), home.isAbsolutePath else { throw .noHome }
    return home + "/.local"
  }

  /// Returns the steps that the person still has to take.
  private static func advice(_ installation: Installation) -> [String] {
    let places = (Environment.value("PATH") ?? "").split(separator: ":").map(String.init)
    let isFound = places.contains(installation.programs)
    let isZsh = Environment.value("SHELL")?.hasSuffix("/zsh") == true
    let isSeen = installation.zshFunctions.hasPrefix("/usr/")
    return [
      isFound ? nil : Words.notOnPath(installation.programs),
      isZsh && !isSeen ? Words.zshMustLook(installation.zshFunctions) : nil,
      Installation.needsSwift ? Words.needsSwift : nil,
    ].compactMap(\.self)
  }
}
