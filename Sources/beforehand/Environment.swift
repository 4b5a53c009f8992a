import Glibc

/// What the environment says of the few names that the program asks for.
///
/// Foundation's way copies the whole environment into a dictionary first, a twelfth of all that is
/// done before the first prompt.
enum Environment {
  private static let names = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]

  /// The value of one name; `nil` where it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The values of the names that are set.
  static var values: [String: String] {
    let set = names.compactMap { name in value(name).map { (name, $0) } }
    return Dictionary(uniqueKeysWithValues: set)
  }
}
