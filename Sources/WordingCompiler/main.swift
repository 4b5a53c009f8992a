// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Compiles the catalogue's words for one target: `WordingCompiler CATALOGUE TARGET OUTPUT`.
///
/// Its own error messages are literals, because no catalogue is compiled yet.
func run(_ arguments: [String]) throws {
  guard arguments.count == 4 else { throw CocoaError(.fileNoSuchFile) }
  let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
  let catalogue = try Catalogue(text)
  let entries = catalogue.entries.filter { $0.target == arguments[2] }
  let source = SwiftSource(entries: entries, plural: catalogue.plural)
  try source.text.write(toFile: arguments[3], atomically: true, encoding: .utf8)
}

do {
  try run(CommandLine.arguments)
} catch let fault as Catalogue.Fault {
  print("\(CommandLine.arguments[1]):\(fault.line): error: \(fault.message)")
  exit(EXIT_FAILURE)
} catch {
  print("error: \(error)")
  exit(EXIT_FAILURE)
}
