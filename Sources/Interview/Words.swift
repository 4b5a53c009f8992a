import Survey

/// Everything that the interview itself says, in one place, to be read once as a whole for tone.
///
/// Reading age 9 to 11, sentences of 20 words at most; warm and plain; never praise, blame or
/// alarm; defaults in words.
enum Words {
  // MARK: Beginning and coming back

  static func welcome(
    _ title: String, _ clearing: Interview.Settings.Clearing
  ) -> [Screen.Block] {
    [
      .title(title),
      .text(
        """
        This helps you write notes to bring, in your own words. There are no right answers and no \
        score. Enter leaves any question. Nothing is sent anywhere. Each answer is saved on this \
        computer. One that nobody else uses is safer.
        """),
      .text(
        """
        \(leaving(clearing)) Type /help, or a question mark, for help. /back goes back, /quit saves and stops, \
        /urgent shows where to get help now.
        """),
    ]
  }

  static func leaving(_ clearing: Interview.Settings.Clearing) -> String {
    let begin = "Ctrl and \\ together, or /leave, leaves at once"
    return switch clearing {
    case .everything:
      """
      \(begin) and clears the screen. It does not hide the saved file, or what the computer \
      itself keeps.
      """
    case .screenOnly:
      """
      \(begin) and clears the screen. In this kind of window, what was on it before can still be \
      scrolled back to.
      """
    case .nothing: "\(begin). This kind of screen can't be cleared: close the window too."
    }
  }

  static func welcomeBack(_ lastWritten: String, in section: Section?) -> String {
    let place = section.map { " You had come to \($0.title)." } ?? ""
    return """
      Welcome back. You last wrote here on \(lastWritten).\(place) Everything is still here. Ctrl \
      and \\ together, or /leave, leaves at once.
      """
  }

  static func questionsChanged(_ open: [String]) -> String {
    let new = open.isEmpty ? "" : " There is something new or open in \(joined(open))."
    return "Some questions have changed since then. Every answer you gave is kept.\(new)"
  }
  static let draftIsBack = "What you had begun to type is back on the line."
  static let draftLinesAreBack = "What you had begun to write is below. You can go on from there."
  static let draftIsKept = "What you had begun to type is kept too."
  static let nothingToSave = "Nothing was written, so nothing is saved. Take care."

  static func goodbye(folder: String?) -> String {
    guard folder != nil else {
      return """
        Saved. To carry on, type beforehand. To have your notes as they are, type beforehand \
        notes. Take care.
        """
    }
    // Each on a line of its own, to be copied whole.
    return """
      Saved. To carry on, type:
      \(carryOn(folder))
      To have your notes as they are, type:
      \(writeNotes(folder))
      Take care.
      """
  }

  /// What is typed to carry on.
  static func carryOn(_ folder: String?) -> String {
    folder.map { "beforehand --folder \(quotedForShell($0))" } ?? "beforehand"
  }

  /// What is typed to have the notes written.
  static func writeNotes(_ folder: String?) -> String {
    "beforehand notes" + (folder.map { " --folder \(quotedForShell($0))" } ?? "")
  }

  static let urgentLine =
    "If you need help now, /urgent shows where it is. If a life is at risk, call 999."

  static func interrupted(isKept: Bool) -> Menu {
    Menu(
      blocks: [.question(isKept ? "Your words are kept. Carry on?" : "Carry on?")],
      choices: [
        Menu.Choice(words: "carry on", action: .carryOn),
        Menu.Choice(words: "stop here for now", action: .stop),
      ], fallback: 0, isInterruption: true)
  }

  // MARK: Sections

  static func sectionTitle(
    _ section: Section, of last: Int, minutes: Int, pass: Progress.Pass
  ) -> String {
    guard section.number > 0 else { return section.title }
    let left = minutes == 1 ? "about 1 minute left" : "about \(minutes) minutes left"
    guard pass == .full else { return "\(section.title) (\(left))" }
    return "\(section.title) (section \(section.number) of \(last), \(left))"
  }

  static func nothingAskedHere(_ title: String) -> String {
    "There is nothing to ask in \(title) as things stand."
  }

  static func leftForLater(_ title: String) -> String {
    "\(title) is left for later. You can find it again with /sections."
  }

  static let sectionsHeading = "The sections:"
  static let whichSection = "A number, or Enter to go back: "

  static func noSuchSection(_ last: Int) -> String {
    "Please type the number of a section, from the list. The last one is \(last)."
  }

  static func listedSection(_ section: Section, _ state: Interview.SectionState) -> String {
    let words =
      switch state {
      case .nothingToAsk: "nothing to ask so far"
      case .onlyInFull: "in the longer version, with /full"
      case .notBegun: "not begun"
      case .begun(let answered, let count): "begun, \(answered) of \(count)"
      case .done: "done"
      case .leftForLater: "left for later"
      case .setAside: "set aside"
      }
    return "\(section.title): \(words)"
  }

  static func openSetAside(_ section: Section, _ help: Help?, back: Asking?) -> Menu {
    let who = help.map { $0.person.isEmpty ? "the person" : $0.person }
    let whether =
      who.map { "\($0) is alone. Is \($0) alone" } ?? "you are alone. Are you alone"
    return yesNo(
      "Some questions here wait until \(whether) at this screen now?",
      yes: .open(section: section.linkId, withSensitive: true),
      no: .open(section: section.linkId, withSensitive: false), isYesDefault: false, back: back)
  }

  // MARK: Questions of the program's own

  static func yesNo(
    _ question: String, yes: Action, no: Action, isYesDefault: Bool, back: Asking? = nil
  ) -> Menu {
    Menu(
      blocks: [.question(question)],
      choices: [Menu.Choice(words: "yes", action: yes), Menu.Choice(words: "no", action: no)],
      fallback: isYesDefault ? 0 : 1, style: .yesNo, back: back)
  }

  static let yesNoDefaultNo = "yes or no (default: no): "

  static func prompt(_ menu: Menu) -> String {
    guard menu.style == .numbered else {
      return "yes or no (default: \(menu.fallback == 0 ? "yes" : "no")): "
    }
    let last = menu.choices.count
    let fallback = menu.fallback.map { " (default: \($0 + 1))" } ?? ""
    return "Choose \(last == 2 ? "1 or 2" : "1 to \(last)")\(fallback): "
  }

  static func chooseOne(_ menu: Menu) -> String {
    if menu.style == .yesNo { return "Please type yes or no, or press Enter." }
    let number = "Please type a number from 1 to \(menu.choices.count)"
    return menu.fallback == nil
      ? "\(number). Enter chooses nothing here." : "\(number), or press Enter."
  }
}
