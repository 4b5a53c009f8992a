// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A folder with the YAML files of a pack.
package struct PackFolder: Sendable {
  /// The maximum size of a pack's YAML files together, in bytes.
  package static let limit = 1_000_000

  package var path: String
  /// The folder's name in faults: its path, relative if it is below the current folder.
  package var shownAs: String

  /// Creates a folder from a path. It doesn't have to exist.
  package init(_ path: String) {
    self.path = path
    let here = FileManager.default.currentDirectoryPath + "/"
    let isBelow = path.hasPrefix(here) && path.count > here.count
    let name = isBelow ? String(path.dropFirst(here.count)) : path
    shownAs = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
  }

  /// Returns the YAML files of the folder, ordered by name. Other files are ignored.
  ///
  /// Sizes are checked before anything is read. A file that can't be read has no bytes.
  /// - Throws: ``PackFaults`` if the folder can't be listed or contains more than ``limit``.
  package func files() throws(PackFaults) -> [PackFile] {
    let whole = SourcePosition(file: shownAs)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw PackFaults([PackFault(.unreadableFolder, at: whole)])
    }
    let chosen = names.filter(Self.isYAML).sorted()
    let size = chosen.reduce(0) { $0 + self.size(of: $1) }
    guard size <= Self.limit else {
      throw PackFaults([PackFault(.tooLarge(bytes: size, limit: Self.limit), at: whole)])
    }
    return chosen.map(file)
  }

  private static func isYAML(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }

  private func size(of name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path + "/" + name).resolvingSymlinksInPath().path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  private func file(_ name: String) -> PackFile {
    let bytes = FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
    return PackFile(name: name, shownAs: shownAs + "/" + name, bytes: bytes)
  }
}

/// A YAML file of a pack.
package struct PackFile: Sendable {
  /// The file's name in the pack's folder, such as `09-medicines.yaml`.
  package var name: String
  /// The file's name in faults, such as `Questions/09-medicines.yaml`.
  package var shownAs: String
  /// The file's bytes; `nil` if it couldn't be read.
  package var bytes: [UInt8]?

  /// Creates a file. Without `shownAs`, faults show its name.
  package init(name: String, shownAs: String? = nil, bytes: [UInt8]?) {
    self.name = name
    self.shownAs = shownAs ?? name
    self.bytes = bytes
  }
}

extension PackFile {
  /// What the file contains, by its name: a section unless it is named after something else.
  var kind: PackSchema { PackSchema.allCases.first { $0.sourceName == name } ?? .section }

  /// The number of a section's file, from a name that begins with two digits and a hyphen; `nil`
  /// for any other name.
  var number: Int? {
    guard name.hasSuffix(".yaml") else { return nil }
    return name.prefixMatch(of: /([0-9]{2})-/).flatMap { Int($0.1) }
  }

  var whole: SourcePosition { SourcePosition(file: shownAs) }
}
