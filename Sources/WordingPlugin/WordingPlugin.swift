// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PackagePlugin

/// Generates a target's `Words` from the catalogue, with one typed member for each sentence.
///
/// A missing sentence or placeholder is a compile-time error.
@main
struct WordingPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let catalogue = context.package.directoryURL.appending(path: "Sources/Wording/en.po")
    let output = context.pluginWorkDirectoryURL.appending(path: "Words+Catalogue.swift")
    return [
      .buildCommand(
        displayName: "Compiling the words of \(target.name)",
        executable: try context.tool(named: "WordingCompiler").url,
        arguments: [catalogue.path, target.name, output.path],
        inputFiles: [catalogue], outputFiles: [output])
    ]
  }
}
