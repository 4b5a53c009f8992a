// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import QuestionPacks
import Survey

// `compile-pack FOLDER FILE.swift`: compiles a pack into the program at each build. It leaves out
// everything that only authors need, because every build waits for it.

/// Writes each fault on a line of standard error, as compilers do.
func report(_ faults: [PackFault]) {
  let lines = faults.map { shownInLine($0.description) + "\n" }
  try? FileHandle.standardError.write(contentsOf: Data(lines.joined().utf8))
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let folder = arguments.first, let file = arguments.last else {
  exit(64)
}
do {
  let pack = try QuestionPack(PackFolder(folder))
  report(pack.warnings)
  let text = CompiledPack.encode(pack.questionnaire)
  let source = SwiftSource.text(of: text, hash: CompiledPack.hash(of: text.utf8))
  try Data(source.utf8).write(to: URL(filePath: file), options: .atomic)
} catch let faults as PackFaults {
  report(faults.faults)
  exit(65)
}
