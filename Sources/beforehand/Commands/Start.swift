// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sessions

/// `beforehand start`: starts a session.
struct Start: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: Words.helpStart, discussion: Words.helpStartMore)

  @Argument(help: ArgumentHelp(Words.helpNewName))
  var name: String?

  @Flag(help: ArgumentHelp(Words.helpShort))
  var short = false

  @Flag(help: ArgumentHelp(Words.helpLockAtOnce))
  var lock = false

  @Option(help: ArgumentHelp(Words.helpQuestions), completion: .file(extensions: ["json"]))
  var questions: String?

  @Flag(help: ArgumentHelp(Words.helpShowIds))
  var showIds = false

  @OptionGroup var place: FolderOption

  func perform() throws {
    try SessionRunner(folder: place.folder).begin(
      try name.map { try SessionName($0) }, questions: questions, pass: short ? .short : nil,
      showsIds: showIds, isLocked: lock)
  }
}

/// `beforehand resume`: resumes a session.
struct Resume: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: Words.helpResume, discussion: Words.helpResumeMore)

  @Argument(help: ArgumentHelp(Words.helpLastNotes))
  var name: String?

  @Flag(help: ArgumentHelp(Words.helpShowIds))
  var showIds = false

  @OptionGroup var place: FolderOption

  func perform() throws {
    try SessionRunner(folder: place.folder).resume(
      try name.map { try SessionName($0) }, showsIds: showIds)
  }
}

/// `beforehand review`: shows the answers, to check and change them.
struct ReviewAnswers: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: Words.helpReview, discussion: Words.helpReviewMore)

  @Argument(help: ArgumentHelp(Words.helpLastNotes))
  var name: String?

  @OptionGroup var place: FolderOption

  func perform() throws {
    try SessionRunner(folder: place.folder).resume(
      try name.map { try SessionName($0) }, toReview: true)
  }
}
