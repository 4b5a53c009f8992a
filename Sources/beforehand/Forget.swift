import ArgumentParser
import Console
import Interview
import Sessions

/// `beforehand forget`: takes a session off this computer, after a yes.
struct Forget: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: Words.helpForget, discussion: Words.helpForgetMore)

  @Argument(help: ArgumentHelp(Words.helpForgotten))
  var name: String

  @OptionGroup var place: FolderOption

  func perform() throws -> Int32 {
    let table = try Table(folder: place.folder)
    let name = try SessionName(name)
    guard try table.store.list().contains(where: { $0.name == name }) else {
      throw SessionFault.noSuchSession(name)
    }
    try table.display.show(Screen([.text(Words.forget(name))]))
    let answer = table.reader.read(Prompt(text: Words.forgetPrompt, completions: ["yes", "no"]))
    if answer.leaves {
      try table.display.clear()
      return 0
    }
    guard case .line(let line, _) = answer, ["y", "yes"].contains(line.lowercased()) else {
      try table.display.show(Screen([.notice(Words.nothingRemoved)]))
      return 0
    }
    try table.store.remove(name)
    try table.display.show(Screen([.notice(Words.forgotten(name))]))
    return 0
  }
}
