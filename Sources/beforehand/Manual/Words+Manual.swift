// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of the manual besides the commands.
extension Words {
  static let manualInputrc = """
    $if Beforehand
    "\\C-xu": "/urgent"
    set bell-style none
    $endif
    """

  static let manualEnvironment = [
    ("HOME", manualHome),
    ("XDG_DATA_HOME", manualDataHome),
    ("XDG_CONFIG_HOME", manualConfigHome),
    ("NO_COLOR", manualNoColor),
    ("TERM", manualTerm),
    ("INPUTRC", manualInputrcFile),
    ("LANG, LC_ALL, LC_CTYPE", manualLang),
  ]

  static let manualFiles = [
    ("~/.local/share/beforehand/NAME.json", manualSessionFile),
    ("~/.local/share/beforehand/NAME.age", manualLockedFile),
    ("~/.config/beforehand/settings", manualSettingsFile),
    ("appointment-notes.md", manualNotesFile),
    ("my-notes.md", manualMyNotesFile),
    ("appointment-page.md", manualStaffFile),
    ("appointment-letter.md", manualLetterFile),
    ("appointment-sheet.md", manualSheetFile),
  ]

  /// The exit statuses with their meanings.
  static let manualStatuses = [
    ("0", manualStatusDone),
    ("64", manualStatusUsage),
    ("65", manualStatusData),
    ("66", manualStatusNoInput),
    ("73", manualStatusCantCreate),
    ("74", manualStatusIO),
    ("75", manualStatusTryAgain),
    ("77", manualStatusNoPermission),
    ("78", manualStatusConfiguration),
    (manualSignals, manualStatusSignal),
  ]

  static let manualExamples = [
    ("beforehand", manualExampleBegin),
    ("beforehand start --short", manualExampleShort),
    ("beforehand notes - | less", manualExampleNotes),
    ("beforehand < answers.txt", manualExampleFile),
    ("beforehand urgent", manualExampleUrgent),
  ]
}
