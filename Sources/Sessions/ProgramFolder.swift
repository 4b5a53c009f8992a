// SPDX-License-Identifier: GPL-3.0-or-later

/// Returns the program's folder: `beforehand` in the folder that a variable names, or else in a
/// folder in `HOME`; `nil` if neither is usable.
///
/// A relative path is ignored (<https://specifications.freedesktop.org/basedir-spec/latest/>).
/// - Parameter environment: Returns the value of a variable; `nil` if it is not set.
func programFolder(
  in variable: String, orHome folder: String, _ environment: (String) -> String?
) -> String? {
  if let base = environment(variable), base.isAbsolutePath { return base + "/beforehand" }
  guard let home = environment("HOME"), home.isAbsolutePath else { return nil }
  return "\(home)/\(folder)/beforehand"
}
