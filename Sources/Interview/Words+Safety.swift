import Survey

/// What is said around keeping safe, and about who is near.
extension Words {
  static let mayBeHard = "This part can be hard. /later leaves it for another time."
  static let privateIsSetAside =
    "Some private questions wait for now. /sections opens them when nobody else is there."

  static func beforePrivate(
    _ stop: Stop, _ purpose: Purpose, _ texts: [String],
    _ clearing: Interview.Settings.Clearing
  ) -> Menu {
    Menu(
      blocks: [
        .text("Some of the next questions are more private. Before you go on:"),
        .list([leaving(clearing), whatLeavingKeeps, whatOthersSee]),
        .question("Go on now?"),
      ],
      choices: [
        Menu.Choice(words: "yes, go on", action: .arriveAtPrivate(stop, purpose, texts: texts)),
        Menu.Choice(
          words: "leave the private questions for later",
          action: .setAside(true, Asking(stop: stop, purpose: purpose))),
        Menu.Choice(words: "stop here for now", action: .stop),
      ], fallback: 0)
  }

  private static let whatLeavingKeeps =
    "What you wrote is saved. Someone who saw the screen, or watches the keys, still knows."
  private static let whatOthersSee =
    "Whoever types beforehand here can open your answers. A passphrase stops that: /lock sets one."

  static let moreUrgentHelp =
    "/urgent shows every number, also for when someone frightens you or you can't speak aloud."

  static func afterHardPart(then action: Action, easier: Section?) -> Menu {
    var choices = [Menu.Choice(words: "carry on", action: action)]
    if case .arrive(let stop, let purpose, let texts) = action {
      let pause = Action.pause(then: stop, purpose, texts: texts)
      choices.append(Menu.Choice(words: "have a break first", action: pause))
    }
    if let easier {
      let open = Action.open(section: easier.linkId, withSensitive: false)
      choices.append(Menu.Choice(words: "go to something easier: \(easier.title)", action: open))
    }
    choices.append(Menu.Choice(words: "stop here for now", action: .stop))
    return Menu(
      blocks: [.question("That part is saved. What would you like to do?")], choices: choices,
      fallback: 0)
  }

  static let breakIsFine = "That part is saved. A break is fine here: nothing is timed."

  static func pause(then action: Action) -> Menu {
    Menu(
      blocks: [.question("Take as long as you like. Nothing is timed.")],
      choices: [
        Menu.Choice(words: "carry on", action: action),
        Menu.Choice(words: "stop here for now", action: .stop),
      ], fallback: 0)
  }

  static func notPrivate(_ asking: Asking) -> Menu {
    Menu(
      blocks: [.question("Someone else may see this screen. What would you like to do?")],
      choices: [
        Menu.Choice(
          words: "set the private parts aside, and do the rest",
          action: .proceed(asking)),
        Menu.Choice(words: "stop here, and come back another time", action: .stop),
        Menu.Choice(words: "do everything now", action: .setAside(false, asking)),
      ], fallback: 0)
  }

  static func someoneIsWithYou(_ asking: Asking) -> Menu {
    yesNo(
      "Some questions are more private. Set those aside until you are alone?",
      yes: .proceed(asking), no: .setAside(false, asking), isYesDefault: true)
  }
}
