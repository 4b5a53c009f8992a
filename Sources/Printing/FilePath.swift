// SPDX-License-Identifier: GPL-3.0-or-later

/// A file's path, taken apart at the dot of its ending.
public struct FilePath {
  /// All before the ending's dot.
  public var stem: String
  /// What stands behind the last dot of the name; empty without one, and for a dot at its start.
  public var ending = ""

  /// Takes a path apart, at an ending that counts as one.
  public init(_ path: String, where isEnding: (String) -> Bool = { _ in true }) {
    stem = path
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return }
    let ending = String(name[dot...].dropFirst())
    guard isEnding(ending) else { return }
    (stem, self.ending) = (String(path[..<dot]), ending)
  }

  /// The path with another stem and the same ending.
  public func with(stem: String) -> String { ending.isEmpty ? stem : "\(stem).\(ending)" }
}
