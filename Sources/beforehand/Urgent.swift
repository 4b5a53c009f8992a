import ArgumentParser
import Survey

/// `beforehand urgent`: where to get help now. It needs no session, no pack and no disk.
struct Urgent: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "urgent", abstract: "Show where to get help now.")

  func perform() throws -> Int32 {
    let help = try Questions.builtIn().urgentHelp
    let groups = help.groups.map { group in
      ([group.heading] + group.lines.map { "  - \($0.text)" }).joined(separator: "\n")
    }
    let parts = groups + [help.footnote].filter { !$0.isEmpty }
    try Shell.output(parts.joined(separator: "\n\n") + "\n")
    return 0
  }
}
