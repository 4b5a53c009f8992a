extension Words {
  static let toBring = "To bring"
  static let bringNotes = "These notes"
  static let bringMedicines =
    "All my medicines in their boxes, also those that I buy without a prescription"
  static let bringLetter = "The appointment letter"
  static let bringJourney = "What I need to get there and back"
  static let bringPerson = "The person who comes with me"
  static let comingWithMe = "Coming with me"

  static let beforeTheDay = "Before the day"
  static let myAppointment = "My appointment"
  static let arrange = "Ask the team to arrange"
  static let arrangeAnything =
    "If I need something arranged, I can ask by phone. It may be an interpreter, a way in without steps, or another worker."
  static let checkDetails =
    "Check that my GP and the team have my address and phone number right. The GP surgery or the NHS App can change them."
  static let findThePlace =
    "Find the place. It is in the letter, never in a text message. If I am not sure, I can ask the team."
  static let cancelling = [
    "If I can't come, tell the team as soon as I can. How to reach them is in the letter or the reminder.",
    "If I missed it, tell them too. They will still want to hear from me.",
  ]
  static let videoHelp =
    "Video or the NHS App: ask the team early for help with it. A library may help too."
  static let travelCosts =
    "Travel: some people get their costs back. Ask about the Healthcare Travel Costs Scheme, and keep the tickets."

  static let whatWasSaid = "What was said"
  static let whatHappensNext = "What happens next"
  static let whoContactsMe = "Who will contact me, and by when"

  static let urgentHelp = "Urgent help"

  static let staffTitle = "For staff only"
  static let staffRequest = [
    "I asked for this page. It is meant for the staff who see me.",
    "Please keep it apart from my other notes, where nobody close to me can read it. That means online records and letters too.",
    "Please don't talk about it in front of anyone who is with me.",
  ]
}
