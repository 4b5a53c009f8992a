// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Reads YAML into a tree with source positions.
struct YAMLReader {
  /// The maximum nesting depth: each level uses stack.
  private static let nestingLimit = 200

  private(set) var log = FaultLog()
  private let source: SourceText
  private let events: YAMLEvents
  private var hasAnchor = false
  private var hasHidden = false

  init(_ source: SourceText) {
    self.source = source
    events = YAMLEvents(source)
  }

  /// Returns the document's root; `nil` if the text can't be read as YAML. O(bytes).
  mutating func read() -> SourceNode? {
    // The parser would refuse control characters too.
    guard !refuseAll(isControl) else { return nil }
    let (hasBidi, hasTags) = (refuseAll(isBidiControl), refuseAll(isTag))
    hasHidden = hasBidi || hasTags
    do throws(PackFault) {
      return try document()
    } catch {
      log.add([error])
      return nil
    }
  }

  /// Reports all characters of one kind in the text together, at the first of them. Returns whether
  /// there are any. O(characters).
  private mutating func refuseAll(_ isRefused: (Unicode.Scalar) -> Bool) -> Bool {
    let found = source.scalars(where: isRefused)
    guard let first = found.first else { return false }
    log.add(.hidden(first.value, more: found.count - 1), at: first.position)
    return true
  }

  private mutating func document() throws(PackFault) -> SourceNode {
    guard try nextDocument() != nil else {
      let start = SourcePosition(file: source.file, line: 1, column: 1)
      return SourceNode(content: .mapping([]), position: start)
    }
    let root = try node(events.next(), depth: 0)
    if let second = try nextDocument() {
      let problem = PackFault.Kind.badYAML(
        problem: "but found another document", context: "expected a single document in the stream")
      throw PackFault(problem, at: second)
    }
    return root
  }

  /// Returns the position of the next document; `nil` at the end of the text.
  private func nextDocument() throws(PackFault) -> SourcePosition? {
    while true {
      let event = try events.next()
      switch event.content {
      case .documentStart: return event.position
      case .streamEnd: return nil
      default: break
      }
    }
  }
}

extension YAMLReader {
  private mutating func node(
    _ event: YAMLEvents.Event, depth: Int
  ) throws(PackFault) -> SourceNode {
    guard depth < Self.nestingLimit else {
      throw PackFault(.tooDeep(limit: PackCheck.depthLimit), at: event.position)
    }
    let isRefused = isRefused(event)
    let content: SourceNode.Content
    switch event.content {
    case .scalar(let text, let isPlain):
      if !hasHidden { refuseHidden(in: text, at: event.position) }
      content = .scalar(text, isPlain: isPlain)
    case .listStart: content = .list(try list(depth: depth + 1))
    case .mappingStart: content = .mapping(try mapping(depth: depth + 1))
    default: content = .refused
    }
    return SourceNode(content: isRefused ? .refused : content, position: event.position)
  }

  /// Whether the event has an anchor, an alias or a tag. Reports an alias only if its anchor is
  /// missing, since the anchor has been reported otherwise.
  private mutating func isRefused(_ event: YAMLEvents.Event) -> Bool {
    switch (event.content, source.scalar(at: event.position)) {
    case (.alias, _): if !hasAnchor { log.add(.anchor, at: event.position) }
    case (_, "&"):
      hasAnchor = true
      log.add(.anchor, at: event.position)
    case (_, "!"): log.add(.tag, at: event.position)
    default: return false
    }
    return true
  }

  /// Checks a scalar for hidden characters again, since escapes in double quotes can produce them.
  private mutating func refuseHidden(in text: String, at position: SourcePosition) {
    for isRefused in [isControl, isBidiControl, isTag] {
      guard let found = text.unicodeScalars.first(where: isRefused) else { continue }
      return log.add(.hidden(found, more: 0), at: position)
    }
  }

  private mutating func list(depth: Int) throws(PackFault) -> [SourceNode] {
    var parts: [SourceNode] = []
    while let event = try nextPart() { parts.append(try node(event, depth: depth)) }
    return parts
  }

  private mutating func mapping(depth: Int) throws(PackFault) -> [SourceNode.Entry] {
    var entries: [SourceNode.Entry] = []
    while let event = try nextPart() {
      let key = try node(event, depth: depth)
      let value = try node(events.next(), depth: depth)
      switch key.content {
      case .scalar(let name, _):
        entries.append(.init(key: Located(name, key.position), value: value))
      case .refused: break
      case .list, .mapping: log.add(.notScalarKey, at: key.position)
      }
    }
    try refuseDoubled(entries.map(\.key))
    return entries
  }

  /// Returns the next part of a list or mapping; `nil` at its end.
  private func nextPart() throws(PackFault) -> YAMLEvents.Event? {
    let event = try events.next()
    if case .end = event.content { return nil }
    return event
  }

  private func refuseDoubled(_ keys: [Located<String>]) throws(PackFault) {
    var count: [String: Int] = [:]
    for key in keys { count[key.value, default: 0] += 1 }
    let doubled = keys.filter { count.removeValue(forKey: $0.value).map { $0 > 1 } ?? false }
    guard let first = doubled.first else { return }
    throw PackFault(.doubledKey(doubled.map(\.value)), at: first.position)
  }
}
