// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How long a pack is for the people of ``Profile``.
public struct PackLength {
  /// Each of them with their walk.
  public let walks: [(profile: Profile, walk: Walk)]

  /// Goes through a pack as each of them.
  public init(_ questionnaire: Questionnaire) {
    walks = Profile.all.map { ($0, Walk(through: questionnaire, as: $0)) }
  }
}

extension PackLength {
  /// What was asked in each section, by each of them.
  public var bySection: String {
    walks.map { profile, walk in
      ([Words.length(profile, walk)] + walk.sectionsInOrder.map(Words.length))
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension PackLength: CustomStringConvertible {
  /// A line for each of them, then what was taken for granted.
  public var description: String {
    (walks.map { Words.length($0.profile, $0.walk) } + [Words.pace])
      .joined(separator: "\n")
  }
}
