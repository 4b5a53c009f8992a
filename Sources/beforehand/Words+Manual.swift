/// What the manual page says around the commands.
extension Words {
  enum Manual {
    static let date = "November 24, 2026"
    static let name = "help a person write notes for an appointment"

    static let description = [
      """
      Helps a person write notes for a first assessment with a community mental health team. It \
      asks one question at a time, in plain words. Each answer is saved at once, on this computer \
      only.
      """,
      """
      Without a command it begins, or offers to carry on. It records, orders and prints. It never \
      scores, judges or advises.
      """,
    ]

    static let answering = [
      "Enter leaves a question. These can be typed at every question, also inside long answers:"
    ]

    static let keys = [
      """
      Tab completes choices and commands. Ctrl-C keeps what is on the line and asks whether to \
      carry on. Ctrl-D on an empty line saves and stops. Ctrl-\\ saves, clears the screen and \
      leaves at once. Ctrl-Z pauses the program, and fg brings it back.
      """,
      """
      The line is edited with GNU Readline, so your own inputrc holds, vi mode too. What is meant \
      for this program alone stands in a part of its own:
      """,
    ]

    static let inputrc = """
      $if Beforehand
      "\\C-xu": "/urgent"
      set bell-style none
      $endif
      """

    static let environment = [
      ("HOME", "Your home folder."),
      ("XDG_DATA_HOME", "Where sessions are kept, in place of ~/.local/share."),
      ("XDG_CONFIG_HOME", "Where settings are kept, in place of ~/.config."),
      ("NO_COLOR", "When set, nothing is bold."),
      ("TERM", "With dumb, nothing but words and line ends is written."),
      ("INPUTRC", "Your Readline settings, in place of ~/.inputrc."),
      ("LANG, LC_ALL, LC_CTYPE", "The language of the keys. Without UTF-8, C.UTF-8 is used."),
    ]

    static let files = [
      ("~/.local/share/beforehand/NAME.json", "A session: the answers, for your account alone."),
      ("~/.local/share/beforehand/NAME.age", "A session that a passphrase locks."),
      ("~/.config/beforehand/settings", "What beforehand settings keeps."),
      ("appointment-notes.md", "The notes, in the current folder."),
      ("my-notes.md", "All of it, for yourself."),
      ("appointment-sheet.md", "The page for staff."),
    ]

    /// Each exit status that the program can have.
    static let statuses = [
      ("0", "All went well, or you left."),
      ("64", "The words that were typed are no command of this program."),
      ("65", "A file is damaged, or is of another kind."),
      ("66", "There is nothing to work with, or no such session."),
      ("73", "A file or folder can't be made there."),
      ("74", "Not everything could be read, written or saved."),
      ("75", "It is open in another window, or the system has no room: try again."),
      ("77", "This account may not do that, or there was no passphrase."),
      ("78", "The home folder is not known."),
      ("128 and more", "A signal ended it. Its number is what is above 128."),
    ]

    static let examples = [
      ("beforehand", "Begin, or carry on."),
      ("beforehand start --short", "Ask the main things only."),
      ("beforehand notes - | less", "Read the notes on the screen."),
      ("beforehand < answers.txt", "Take the answers from a file, one a line."),
      ("beforehand urgent", "Show where to get help now."),
    ]
  }
}
