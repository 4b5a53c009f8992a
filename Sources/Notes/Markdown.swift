/// Notes as CommonMark (<https://spec.commonmark.org/0.31.2/>), with pipe tables.
///
/// Every word comes out exactly as it stands in the document: what CommonMark would take for a
/// sign is escaped, and only that, so that the file reads well as plain text too.
public enum Markdown {
  /// Writes a document. An empty one gives empty text. O(characters).
  public static func render(_ document: NotesDocument) -> String {
    ""
  }
}
