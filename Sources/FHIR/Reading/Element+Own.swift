import Survey

extension Element {
  /// Its extension of our own; `nil` where there is none.
  func own(_ own: OwnExtension) throws(FormFault) -> Element? {
    try extensions(own.url).first
  }

  /// A code under one of our own extensions; `nil` where there is none.
  /// - Throws: for a code that is not known here: what it keeps from others must not get lost.
  func ownCode<Code: RawRepresentable<String>>(
    _ own: OwnExtension
  ) throws(FormFault) -> Code? {
    guard let found = try self.own(own) else { return nil }
    guard let code = try found.text("valueCode").flatMap(Code.init(rawValue:)) else {
      throw .missing(path: found.at("valueCode"))
    }
    return code
  }

  /// The parts of an extension that are called so.
  func parts(_ name: String) throws(FormFault) -> [Element] { try extensions(name) }

  /// The first part of an extension that is called so; `nil` where there is none.
  func part(_ name: String) throws(FormFault) -> Element? {
    try extensions(name).first
  }

  /// The text of a part; empty where there is none.
  func string(_ name: String) throws(FormFault) -> String {
    try part(name)?.words("valueString") ?? ""
  }
}
