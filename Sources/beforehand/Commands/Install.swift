// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FoundationEssentials
import Glibc
import Printing
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

/// The installed files: the program, its manual, completions for shells and an entry for desktop
/// menus. The Debian package contains the same files.
///
/// The paths are those that bash-completion, zsh, fish, man and desktops use on Debian, under
/// `/usr/local` for everyone and under `~/.local` for one person. The manual page is not
/// compressed: man reads it either way, and `.ci/deb` compresses it in the package.
struct Installation {
  /// A file to be put somewhere.
  struct File {
    var path: String
    var mode: mode_t
    /// The file's contents; `nil` for the program itself.
    var text: String?
  }

  let prefix: String

  var programs: String { prefix + "/bin" }
  var zshFunctions: String { prefix + "/share/zsh/site-functions" }

  var files: [File] {
    let share = prefix + "/share"
    let page = HTML.render(Manual.document)
    let texts: [(String, String)] = [
      (share + "/man/man1/beforehand.1", ManualPage.text),
      (share + "/doc/beforehand/manual.html", page),
      (share + "/bash-completion/completions/beforehand", Self.bashCompletion),
      (zshFunctions + "/_beforehand", Beforehand.completionScript(for: .zsh)),
      (
        share + "/fish/vendor_completions.d/beforehand.fish",
        Beforehand.completionScript(for: .fish)
      ),
      (share + "/applications/beforehand.desktop", DesktopEntry.text),
      (share + "/icons/hicolor/scalable/apps/beforehand.svg", DesktopEntry.icon),
      (share + "/metainfo/\(DesktopEntry.identifier).metainfo.xml", DesktopEntry.metainfo),
    ]
    return [File(path: programs + "/beforehand", mode: 0o755)]
      + texts.map { File(path: $0, mode: 0o644, text: $1) }
  }

  /// Bash's completion script. Bash sources it, so it needs no `#!` line.
  private static var bashCompletion: String {
    let script = Beforehand.completionScript(for: .bash)
    return script.hasPrefix("#!") ? String(script.drop { $0 != "\n" }.dropFirst()) : script
  }

  /// Installs all files, replacing older ones. Each is written atomically. Missing folders are
  /// created with access for everyone.
  /// - Throws: ``SessionFault`` for the first file that can't be written; those before it stay.
  func put() throws(SessionFault) {
    let program = try Self.program()
    for file in files {
      try Self.makeFolder(above: file.path)
      try DurableFile.write(
        file.text.map { Array($0.utf8) } ?? program, to: file.path, existing: .replace)
      guard chmod(file.path.systemPath, file.mode) == 0 else {
        throw .system(SystemFault(.save, call: "chmod", code: errno, path: file.path))
      }
    }
  }

  /// Removes the files; folders stay.
  /// - Throws: ``SessionFault`` for the first file that can't be removed.
  func remove() throws(SessionFault) {
    for file in files where unlink(file.path.systemPath) != 0 && errno != ENOENT {
      throw .system(SystemFault(.remove, call: "unlink", code: errno, path: file.path))
    }
  }

  /// Returns the bytes of the running program.
  private static func program() throws(SessionFault) -> [UInt8] {
    let link = "/proc/self/exe"
    guard let path = realpath(link, nil) else {
      throw .system(SystemFault(.read, call: "realpath", code: errno, path: link))
    }
    defer { free(path) }
    return try DurableFile.read(String(path: path), limit: 1 << 30)
  }

  private static func makeFolder(above path: String) throws(SessionFault) {
    let parts = path.unicodeScalars.split(separator: "/").dropLast()
    var folder = ""
    for part in parts {
      folder += "/" + String(part)
      if mkdir(folder.systemPath, 0o755) == 0 {
        chmod(folder.systemPath, 0o755)  // mkdir applies the umask.
      } else if errno != EEXIST, errno != EROFS || access(folder.systemPath, F_OK) != 0 {
        throw .system(SystemFault(.makeSharedFolder, call: "mkdir", code: errno, path: folder))
      }
    }
  }

  /// Whether the program uses Swift's shared libraries, which then have to stay installed.
  static var needsSwift: Bool {
    let maps = (try? DurableFile.read("/proc/self/maps", limit: 1 << 20)) ?? []
    return String(decoding: maps, as: UTF8.self).contains("/libswiftCore.so")
  }
}
