import Survey
import Yams

/// Reads one YAML file into a tree with places: the only file that speaks to Yams.
///
/// Yams expands aliases while it hashes keys, and what it expands can grow without bound. So a
/// file in which that could happen is refused before it is composed, and any anchor after.
struct YAMLReader {
  let file: PackFile
  private(set) var log = FaultLog()
  private var lines: [[Unicode.Scalar]] = []
  private var anchored: Set<SourcePosition> = []
  private var hasSteering = false

  init(_ file: PackFile) { self.file = file }

  /// The document's root; `nil` when the file can't be read as YAML at all. O(bytes).
  mutating func read() -> SourceNode? {
    guard let bytes = file.bytes else { return refuse(.unreadableFile) }
    guard let text = String(validating: Self.withPlainLineEnds(bytes), as: UTF8.self) else {
      return refuse(.notUTF8)
    }
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0)
    }
    guard isFreeOfSteering(), !mayGrow(text) else { return nil }
    return compose(text)
  }

  private mutating func refuse(
    _ kind: PackFault.Kind, at position: SourcePosition? = nil
  ) -> SourceNode? {
    log.add(kind, at: position ?? file.whole)
    return nil
  }

  /// Windows' line ends and a byte order mark are the same text.
  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for byte in text {
      if byte == 0x0A, plain.last == 0x0D { plain.removeLast() }
      plain.append(byte)
    }
    return plain
  }

  private mutating func compose(_ text: String) -> SourceNode? {
    do {
      let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      let start = SourcePosition(file: file.shownAs, line: 1, column: 1)
      return root.map { node($0) } ?? SourceNode(content: .mapping([]), position: start)
    } catch {
      let (kind, mark) = Self.fault(error)
      return refuse(kind, at: mark.map(position))
    }
  }
}

extension YAMLReader {
  /// Control and bidi characters, at their place; a file with control characters isn't read on.
  private mutating func isFreeOfSteering() -> Bool {
    let controls = scalars(where: isControl)
    let bidi = scalars(where: isBidiControl)
    if let first = controls.first {
      log.add(.controlCharacter(first.value, more: controls.count - 1), at: first.position)
    }
    if let first = bidi.first {
      log.add(.bidiControl(first.value, more: bidi.count - 1), at: first.position)
    }
    hasSteering = !bidi.isEmpty
    return controls.isEmpty
  }

  private func scalars(where isMeant: (Unicode.Scalar) -> Bool) -> [Located<UInt32>] {
    lines.enumerated().flatMap { line, scalars in
      scalars.enumerated().filter { isMeant($0.element) }.map { column, scalar in
        let position = SourcePosition(file: file.shownAs, line: line + 1, column: column + 1)
        return Located(scalar.value, position)
      }
    }
  }

  /// Whether aliases in this file could make it grow. Every `&a` is counted as an anchor and every
  /// `*a` as an alias, in whatever text they stand: without an anchor nothing grows, and n aliases
  /// make a file at most 3^(n/3) times as large.
  private mutating func mayGrow(_ text: String) -> Bool {
    let anchors = scalars(followedByName: "&")
    let aliases = scalars(followedByName: "*")
    guard let first = anchors.first, aliases.count > 6 else { return false }
    log.add(.aliasesLikely, at: first)
    return true
  }

  private func scalars(followedByName mark: Unicode.Scalar) -> [SourcePosition] {
    lines.enumerated().flatMap { line, scalars in
      zip(scalars.indices, zip(scalars, scalars.dropFirst())).compactMap { column, pair in
        guard pair.0 == mark, Self.isOfName(pair.1) else { return nil }
        return SourcePosition(file: file.shownAs, line: line + 1, column: column + 1)
      }
    }
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains(scalar))
  }
}

extension YAMLReader {
  private func position(_ mark: Mark) -> SourcePosition {
    SourcePosition(file: file.shownAs, line: mark.line, column: mark.column)
  }

  /// A node of Yams as one of ours. Where an anchor stands nothing below it is looked at, so an
  /// alias, which Yams gives as the anchored node again, costs nothing.
  private mutating func node(_ node: Node) -> SourceNode {
    let position = node.mark.map(position) ?? file.whole
    if isRefused(at: position) { return SourceNode(content: .refused, position: position) }
    let content: SourceNode.Content
    switch node {
    case .scalar(let scalar): content = self.scalar(scalar, at: position)
    case .sequence(let parts): content = .list(parts.map { self.node($0) })
    case .mapping(let pairs): content = mapping(pairs)
    case .alias: content = .refused
    }
    return SourceNode(content: content, position: position)
  }

  private mutating func isRefused(at position: SourcePosition) -> Bool {
    guard lines.indices.contains(position.line - 1) else { return false }
    let fault: PackFault.Kind
    switch lines[position.line - 1].dropFirst(position.column - 1).first {
    case "&": fault = .anchor
    case "!": fault = .tag
    default: return false
    }
    if anchored.insert(position).inserted { log.add(fault, at: position) }
    return true
  }

  /// Escapes in double quotes can make characters that don't stand in the file.
  private mutating func scalar(
    _ scalar: Node.Scalar, at position: SourcePosition
  ) -> SourceNode.Content {
    if !hasSteering, let control = scalar.string.unicodeScalars.first(where: isControl) {
      log.add(.controlCharacter(control.value, more: 0), at: position)
    } else if !hasSteering, let bidi = scalar.string.unicodeScalars.first(where: isBidiControl) {
      log.add(.bidiControl(bidi.value, more: 0), at: position)
    }
    return .scalar(scalar.string, isPlain: scalar.style == .plain)
  }

  private mutating func mapping(_ pairs: Node.Mapping) -> SourceNode.Content {
    var entries: [SourceNode.Entry] = []
    for (key, value) in pairs {
      let read = node(key)
      switch read.content {
      case .scalar(let name, _):
        entries.append(.init(key: Located(name, read.position), value: node(value)))
      case .refused: break
      case .list, .mapping: log.add(.notScalarKey, at: read.position)
      }
    }
    return .mapping(entries)
  }
}

extension YAMLReader {
  /// The facts of an error of Yams, without the text of the file that its own message repeats.
  private static func fault(_ error: any Error) -> (PackFault.Kind, Mark?) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return (.badYAML(problem: problem, context: context?.text), mark)
    case .duplicatedKeysInMapping(let keys, let context): return (.doubledKey(keys), context.mark)
    case .reader(let problem, _, _, _): return (.badYAML(problem: problem, context: nil), nil)
    default: return (.badYAML(problem: "it can't be read", context: nil), nil)
    }
  }
}
