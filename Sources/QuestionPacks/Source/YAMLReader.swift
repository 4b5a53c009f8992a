import Survey
import Yams

/// Reads YAML into a tree with places: the only file that speaks to Yams.
///
/// Yams expands aliases while it hashes keys, and what it expands can grow without bound. So a
/// text in which that could happen is refused before it is composed, and any anchor after.
struct YAMLReader {
  private(set) var log = FaultLog()
  private let source: SourceText
  private var refused: Set<SourcePosition> = []
  private var hasHidden = false

  init(_ source: SourceText) { self.source = source }

  /// The document's root; `nil` when the text can't be read as YAML at all. O(bytes).
  mutating func read() -> SourceNode? {
    let refusals = source.refusals()
    log = refusals.log
    hasHidden = refusals.hasHidden
    return refusals.isFinal ? nil : compose()
  }

  private mutating func compose() -> SourceNode? {
    do {
      let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      let empty = SourceNode(content: .mapping([]), position: source.position(line: 1, column: 1))
      return try parser.singleRoot().map { node($0) } ?? empty
    } catch {
      let (kind, mark) = Self.fault(error)
      log.add(kind, at: mark.map(position) ?? SourcePosition(file: source.file))
      return nil
    }
  }
}

extension YAMLReader {
  private func position(_ mark: Mark) -> SourcePosition {
    source.position(line: mark.line, column: mark.column)
  }

  /// A node of Yams as one of ours. Where an anchor stands nothing below it is looked at, so an
  /// alias, which Yams gives as the anchored node again, costs nothing.
  private mutating func node(_ node: Node) -> SourceNode {
    let position = node.mark.map(position) ?? SourcePosition(file: source.file)
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
    let fault: PackFault.Kind
    switch source.scalar(at: position) {
    case "&": fault = .anchor
    case "!": fault = .tag
    default: return false
    }
    if refused.insert(position).inserted { log.add(fault, at: position) }
    return true
  }

  /// Escapes in double quotes can make characters that don't stand in the file.
  private mutating func scalar(
    _ scalar: Node.Scalar, at position: SourcePosition
  ) -> SourceNode.Content {
    if !hasHidden { refuseHidden(in: scalar.string, at: position) }
    return .scalar(scalar.string, isPlain: scalar.style == .plain)
  }

  private mutating func refuseHidden(in text: String, at position: SourcePosition) {
    let scalars = text.unicodeScalars
    if let control = scalars.first(where: isControl) {
      log.add(.controlCharacter(control.value, more: 0), at: position)
    } else if let bidi = scalars.first(where: isBidiControl) {
      log.add(.bidiControl(bidi.value, more: 0), at: position)
    } else if let tag = scalars.first(where: isTag) {
      log.add(.unseenCharacter(tag.value, more: 0), at: position)
    }
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
    case .parser(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting level"):
      return (.tooDeep(limit: PackCheck.depthLimit), mark)
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
