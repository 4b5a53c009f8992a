/// What the console says itself.
enum Words {
  /// For a line of a pipe with more bytes than a session may have.
  static let lineTooLong = "That line is too long to save (over 8 MB), so it was left out."

  static func inputrcIsPipe(_ path: String) -> String {
    "Your keyboard settings are not used: \(path) is a pipe, not a file."
  }

  static let inputrcIncludesTooMany =
    "Your keyboard settings are not used: an inputrc file includes itself, or too many others."

  /// Above what Readline says of an inputrc.
  static let inputrcHasFaults = "Some of your keyboard settings are not used:"

  /// When the program can't go on, also for want of memory.
  static let farewell = "Beforehand had to stop. What was saved is still there."
}
