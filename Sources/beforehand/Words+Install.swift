import Sessions
import Survey

/// What is said of putting the program in place.
extension Words {
  static func installed(_ path: String, isRemoved: Bool) -> String {
    "\(isRemoved ? "gone" : "put"): \(shownPath(path))"
  }

  static func notOnPath(_ folder: String) -> String {
    """
    Your shell does not look in \(shownPath(folder)) yet. On Debian it does once you log in \
    again. For now, type: export PATH="$PATH:\(shownPath(folder))"
    """
  }

  static func zshMustLook(_ folder: String) -> String {
    "For completion in zsh, put this at the top of ~/.zshrc: fpath+=(\(shownPath(folder)))"
  }

  static let needsSwift = """
    This program needs the Swift that it was built with. To run it without, build it with: swift \
    build -c release --static-swift-stdlib
    """
}
