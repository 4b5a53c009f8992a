import Survey

extension SourceText {
  /// What is refused before a YAML parser sees the text.
  struct Refusals {
    var log = FaultLog()
    /// The text can't be read on: it would be refused anyway, or it could do harm.
    var isFinal = false
    /// Characters that turn text or can't be seen were reported, so the scalars that contain them
    /// need no fault of their own.
    var hasHidden = false
  }

  /// Control, bidi and tag characters, aliases that could grow, and keys within keys. O(characters).
  func refusals() -> Refusals {
    var refusals = Refusals()
    let controls = scalars(where: isControl)
    if let first = controls.first {
      let fault = PackFault.Kind.controlCharacter(first.value.value, more: controls.count - 1)
      refusals.log.add(fault, at: first.position)
      refusals.isFinal = true
    }
    let hidden = [
      (isBidiControl, PackFault.Kind.bidiControl), (isTag, PackFault.Kind.unseenCharacter),
    ]
    for (isHidden, fault) in hidden {
      let found = scalars(where: isHidden)
      guard let first = found.first else { continue }
      refusals.log.add(fault(first.value.value, found.count - 1), at: first.position)
      refusals.hasHidden = true
    }
    if let anchor = anchorThatMayGrow {
      refusals.log.add(.aliasesLikely, at: anchor)
      refusals.isFinal = true
    }
    if let key = keyOfManyParts {
      refusals.log.add(.notScalarKey, at: key)
      refusals.isFinal = true
    }
    return refusals
  }

  /// The first anchor, if aliases of it could make the document grow beyond measure.
  ///
  /// Every `&a` counts as an anchor and every `*a` as an alias, in whatever text they stand.
  /// Without an anchor nothing grows, and n aliases make a document at most 3^(n/3) times as large.
  private var anchorThatMayGrow: SourcePosition? {
    let aliases = scalars { $0 == "*" }.filter { isBeforeName($0.position) }
    guard aliases.count > 6 else { return nil }
    return scalars { $0 == "&" }.first { isBeforeName($0.position) }?.position
  }

  /// The first `?` that makes what follows a key, if there are so many that they could stand in one
  /// another.
  ///
  /// The parser goes through such a key again for each key around it. Other keys of many parts have
  /// 1024 characters at most. A question mark in prose stands behind a word.
  private var keyOfManyParts: SourcePosition? {
    let marks = scalars { $0 == "?" }.filter { makesKey($0.position) }
    return marks.count > 6 ? marks.first?.position : nil
  }

  private func makesKey(_ position: SourcePosition) -> Bool {
    guard scalar(at: position.next).map({ $0 == " " || $0 == "\t" }) ?? true else { return false }
    let before = scalars(before: position).last { $0 != " " && $0 != "\t" }
    return before.map { "-?:,[{".unicodeScalars.contains($0) } ?? true
  }

  private func isBeforeName(_ position: SourcePosition) -> Bool {
    guard let scalar = scalar(at: position.next), scalar.isASCII else { return false }
    return scalar.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains(scalar)
  }
}
