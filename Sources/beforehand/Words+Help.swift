/// What `--help` and the manual page say of the commands.
extension Words {
  enum Help {
    static let program = "Helps a person write notes for an appointment."
    static let programMore = """
      Without a command it begins, or carries on where you stopped. Your answers are saved on \
      this computer as you go, and nothing is sent anywhere.

      Examples:
        beforehand                  begin, or carry on
        beforehand start --short    the main things, in about 12 minutes
        beforehand notes            write the notes to bring
        beforehand notes - | less   read them on the screen
        beforehand urgent           where to get help now
      """

    static let folder = "The folder that the notes are kept in, if it is not the usual one."
    static let lastNotes = "The name of the notes; the last ones otherwise."
    static let showIds = "Show each question's id, for authors and tests."

    static let start = "Begin new notes."
    static let startMore = """
      Examples:
        beforehand start                    begin
        beforehand start --short            ask the main things only
        beforehand start winter --lock      call the notes winter, and lock them
        beforehand start --questions q.json ask other questions
      """
    static let newName = "A name for the notes, if you want one; a neutral one is given otherwise."
    static let short = "Only the main things, in about 12 minutes."
    static let lockAtOnce = "Ask for a passphrase that locks the answers."
    static let questions = "Other questions: a FHIR R4 Questionnaire, or a pack by question-packs."

    static let resume = "Carry on with notes."
    static let resumeMore = """
      Examples:
        beforehand resume           carry on with the last notes
        beforehand resume winter    carry on with the notes called winter
      """

    static let list = "List the notes on this computer."
    static let listMore = """
      Examples:
        beforehand list
        beforehand list --folder /media/stick
      """

    static let review = "Check and change your answers."
    static let reviewMore = """
      Examples:
        beforehand review           the last notes
        beforehand review winter    the notes called winter
      """

    static let notes = "Write the notes to bring."
    static let notesMore = """
      Notes never go over a file that is there already.

      Examples:
        beforehand notes                    write appointment-notes.md here
        beforehand notes - | less           read them on the screen
        beforehand notes --output mine.html write a page to print, under another name
        beforehand notes --large-print      write a page to print in large letters
        beforehand notes --everything       all of it, for yourself
        beforehand notes --staff            the page that only staff may see
      """
    static let notesName = "The name of the notes; the last ones otherwise. A lone - is --output -."
    static let output = "Where to; - for the screen or a pipe."
    static let format = """
      The format: html is a page to print, text is for a phone or an e-mail. Without it the \
      ending of the file chooses; markdown otherwise.
      """
    static let largePrint = "A page in large print, 18 points and up; the format is html then."
    static let largePrintIsHTML =
      "large print is for a page: --format html, or a name that ends in .html"
    static let everything = "Everything, for yourself: private answers and asides too."
    static let staff = "Only what you wrote for staff, on a page of its own."
    static func emptyPath(_ option: String) -> String { "\(option) needs the name of a folder" }
    static let oneAudience = "choose one of --everything and --staff"
  }
}

extension Words.Help {
  static let export = "Write your answers for a health service's computer."
  static let exportMore = """
    Private answers, and what only staff may see, are left out. A file that is there already stays.

    Examples:
      beforehand export                       write appointment-answers.json here
      beforehand export winter --output a.json
      beforehand export --everything          all of it, for yourself
    """
  static let exportFormat = "The format: fhir is a QuestionnaireResponse of HL7 FHIR R4, in JSON."

  static let lock = "Put a passphrase on notes, or change it."
  static let lockMore = """
    The program asks for the passphrase. It can't help with one that is forgotten.

    Examples:
      beforehand lock           lock the last notes
      beforehand lock winter    lock the notes called winter
    """

  static let unlock = "Take the passphrase off notes."
  static let unlockMore = """
    Examples:
      beforehand unlock           the last notes
      beforehand unlock winter    the notes called winter
    """

  static let forget = "Take notes off this computer."
  static let forgetMore = """
    The program asks first. Notes that you wrote out stay where they are.

    Example:
      beforehand forget winter
    """
  static let forgotten = "The name of the notes."

  static let urgent = "Show where to get help now."
  static let urgentMore = """
    It works without notes, and changes nothing.

    Example:
      beforehand urgent
    """

  static let install = "Put the program in place, with its manual page and completions."
  static let installMore = """
    Five files go under the prefix: the program, a manual page, and completions for bash, zsh \
    and fish. A second time replaces them. Your notes are not touched.

    Examples:
      beforehand install                            for you, in ~/.local
      sudo beforehand install --prefix /usr/local   for everyone on this computer
      beforehand install --remove                   take them away again
    """
  static let prefix = "The folder to put them under; ~/.local otherwise."
  static let remove = "Take away what was put there."

  static let settings = "Show and change how the program behaves."
  static let settingsMore = """
    What is set here holds for every sitting from then on.

    Examples:
      beforehand settings               show all of it
      beforehand settings hints off     ask questions without hints
      beforehand settings breaks off    offer no breaks
      beforehand settings width 40      lines of 40 columns at most
    """
  static let settingName = "What to show or change: hints, breaks or width."
  static let settingValue = "What it is to be: on, off, a number, or usual."
}
