import Printing

/// What is said about the files that notes are written to.
extension Words {
  static func usualName(_ name: String) -> String {
    """
    Press Enter for \(name) in this folder, or type another name. A name like notes.html makes a \
    page to print, and notes.txt a plain text for a phone.
    """
  }

  static func cantWrite(_ ending: String) -> String {
    """
    A file that ends in .\(ending) can't be made here. A page that ends in .html opens in a web \
    browser. You can print it there, or save it as a PDF.
    """
  }

  static func howToUse(_ format: Format) -> String {
    switch format {
    case .markdown: "You can print them or show them on a screen."
    case .html: "Open the page in a web browser to read or print it."
    case .text: "You can read them on a phone, or put them in an e-mail."
    }
  }

  /// What to know of a file that does not open by itself; nothing for the others.
  static func howToOpen(_ format: Format) -> String {
    format == .html ? " \(howToUse(.html))" : ""
  }
}
