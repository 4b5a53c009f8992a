// SPDX-License-Identifier: GPL-3.0-or-later

import CYAML

/// The sequence of events in a YAML text. The only file that calls libyaml.
///
/// Aliases are reported as events and never followed, so they can't expand.
final class YAMLEvents {
  enum Content {
    case documentStart
    case scalar(String, isPlain: Bool)
    case alias
    case listStart
    case mappingStart
    /// The end of a list or a mapping.
    case end
    case streamEnd
    /// An event without content.
    case other
  }

  struct Event {
    var content: Content
    var position: SourcePosition
  }

  private let file: String
  // libyaml keeps pointers to both, so neither may move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// Starts reading a text. O(bytes).
  init(_ source: SourceText) {
    file = source.file
    text = .allocate(capacity: source.text.utf8.count)
    _ = text.initialize(from: source.text.utf8)
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// Returns the next event.
  /// - Throws: ``PackFault`` if the text is not YAML.
  func next() throws(PackFault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    return Event(content: Self.content(event), position: position(event.start_mark))
  }

  private static func content(_ event: yaml_event_t) -> Content {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_SCALAR_EVENT:
      .scalar(
        String(
          decoding: UnsafeBufferPointer(
            start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self),
        isPlain: event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_ALIAS_EVENT: .alias
    case YAML_SEQUENCE_START_EVENT: .listStart
    case YAML_MAPPING_START_EVENT: .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
    case YAML_STREAM_END_EVENT: .streamEnd
    default: .other
    }
  }

  /// The parser's error, without any of the file's text.
  private var fault: PackFault {
    let failed = parser.pointee
    let problem = failed.problem.map { String(cString: $0) } ?? "it can't be read"
    let isPlaced = [YAML_SCANNER_ERROR, YAML_PARSER_ERROR].contains(failed.error)
    let context = isPlaced ? failed.context.map { String(cString: $0) } : nil
    return PackFault(
      .badYAML(problem: problem, context: context),
      at: isPlaced ? position(failed.problem_mark) : SourcePosition(file: file))
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
