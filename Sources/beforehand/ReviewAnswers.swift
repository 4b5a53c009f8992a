// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Sessions

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
