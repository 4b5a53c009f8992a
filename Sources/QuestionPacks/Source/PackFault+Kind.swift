// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension PackFault {
  /// What can be wrong with a pack. The sentences stand in `Words`.
  public enum Kind: Equatable, Sendable {
    // The folder and its files.
    case unreadableFolder
    case emptyFolder
    case missingFile(String)
    case unreadableFile
    case tooLarge(bytes: Int, limit: Int)
    case misnamedFile
    case sameNumber(Int, first: String)
    case notUTF8

    // The YAML.
    case badYAML(problem: String, context: String?)
    case doubledKey([String])
    case anchor
    case tag
    case controlCharacter(UInt32, more: Int)
    case bidiControl(UInt32, more: Int)
    case unseenCharacter(UInt32, more: Int)

    // Keys and their values.
    case tooDeep(limit: Int)
    case notMapping(of: String)
    case notScalarKey
    case unknownKey(String, suggestion: String?)
    case missingKey(String, kind: Item.Kind?)
    case keyNotFor(String, kind: Item.Kind, allowed: [Item.Kind])
    case wrongValue(key: String, expected: Expected)
    case unknownWord(key: String, String, suggestion: String?)
    case notID(key: String, String)
    case notDate(String)
    case conditionForm([String])

    // Identity and references.
    case sameID(String, first: SourcePosition)
    case unknownQuestion(String, suggestion: String?)
    case laterQuestion(String)
    case ownQuestion(String)
    case circularQuestion(String)
    case chainTooLong(limit: Int)
    case outsideRow(String, rows: String)
    case noAnswer(String, kind: Item.Kind)
    case wrongTest(key: String, question: String, kind: Item.Kind, repeats: Bool)
    case unknownOption(String, question: String, suggestion: String?)
    case leavingOption(String, question: String)
    /// A form's conditions can't ask for a choice that stands for a code of a code system.
    case codedOption(String, question: String)

    // Options, rows and passes.
    case sameCode(String, first: SourcePosition)
    case noOptions
    case twoKindsOfOptions
    case exclusiveAlone
    case otherLeaves
    case mostWithoutRepeats
    case mostTooMany(Int, of: Int)
    case missingRowName
    case rowNameWithoutRows
    case gateNotBefore(String)
    case gateInOtherPass
    case shortInLongRows(rows: String)
    case savedThough(Role)
    case roleCodes(Role, missing: [String])
    case rolePlace(Role, RoleNeed)

    // For each.
    case forEachInside
    case forEachTarget(String)
    case noSectionsBefore
    case tooManyItems(limit: Int)
    case tooMuchText(limit: Int)
    case copyWithoutCode(String)
    case unknownPlaceholder(String, suggestion: String?)
    case placeholderOutside(String)
    case quietWords(String)

    // Wording.
    case longSentence(words: Int, limit: Int)
    case hardToRead(String, grade: Double, limit: Int)
    case wordsToAvoid([AvoidedWords])
    case twoQuestions(String)
    case tooManyExceptions(limit: Int)
    case idleException(String)
  }

  /// Words that are better left, and what to say instead.
  public struct AvoidedWords: Equatable, Sendable {
    /// The words as they stand, in small letters.
    public var words: String
    /// What to say instead.
    public var better: String
  }

  /// What a key takes.
  public enum Expected: Equatable, Sendable {
    case text
    case flag
    case count(atLeast: Int)
    case flagOrCode
    case flagOrCondition
    case mapping
    case list
  }

  /// What an item with a certain role is.
  public enum RoleNeed: Equatable, Sendable {
    case rows
    case group
    case question
    case choice
  }
}
