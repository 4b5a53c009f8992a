// SPDX-License-Identifier: GPL-3.0-or-later

/// A path split into its stem and its file extension.
public struct FilePath {
  /// The part before the extension's dot.
  public var stem: String
  /// The part after the last dot of the name; empty if there is no dot, or only one at its start.
  public var ending = ""

  /// Splits a path at its extension, if `isEnding` accepts it.
  public init(_ path: String, where isEnding: (String) -> Bool = { _ in true }) {
    stem = path
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return }
    let ending = String(name[dot...].dropFirst())
    guard isEnding(ending) else { return }
    (stem, self.ending) = (String(path[..<dot]), ending)
  }

  /// Returns the path with another stem and the same extension.
  public func with(stem: String) -> String { ending.isEmpty ? stem : "\(stem).\(ending)" }
}
