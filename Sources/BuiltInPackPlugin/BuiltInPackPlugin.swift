// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PackagePlugin

/// Compiles the package's `Questions` folder into the target that it is attached to.
///
/// A faulty pack stops the build and names the file, line and column of each fault.
@main
struct BuiltInPackPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Questions")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInPack.swift")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let inputs = files.filter { ["yaml", "yml"].contains($0.pathExtension) }
    return [
      .buildCommand(
        displayName: "Checking and compiling the questions",
        executable: try context.tool(named: "compile-pack").url,
        arguments: [folder.path, output.path],
        // The folder too: SwiftPM asks a plugin anew only when sources come or go, so a file that
        // is new among the questions is noticed by the folder alone.
        inputFiles: [folder] + inputs.sorted { $0.path < $1.path },
        outputFiles: [output])
    ]
  }
}
