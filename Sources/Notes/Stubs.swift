import Survey

struct FoundByRole {
  init(_ v: VisibleResponse) {}
  func words(_ r: Role) -> String { "" }
}
struct Front {
  var found: FoundByRole
  var questionnaire: Questionnaire
  var audience: Audience
  var date: String
  var blocks: [NotesDocument.Block] { [] }
}
struct SectionNotes {
  init(_ v: VisibleResponse, audience: Audience) {}
  var blocks: [NotesDocument.Block] { [] }
}
extension NotesDocument {
  static func staffNotes(_ v: VisibleResponse, name: String, date: String) -> NotesDocument? { nil }
  static func lastPages(_ f: FoundByRole, urgentHelp: UrgentHelp, audience: Audience) -> [Block] {
    []
  }
}
