// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PackagePlugin

/// Compiles the package's `Questions` folder into the target that uses the plugin.
///
/// A fault in the pack stops the build, with the file, line and column of each fault.
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
        // The folder is listed too: SwiftPM runs a plugin again only when sources are added or
        // removed, so only the folder reveals a new question file.
        inputFiles: [folder] + inputs.sorted { $0.path < $1.path },
        outputFiles: [output])
    ]
  }
}
