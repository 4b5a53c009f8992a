// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How long a pack takes each ``Profile``.
public struct PackLength {
  /// Each profile with its walk.
  public let walks: [(profile: Profile, walk: Walk)]

  /// Walks through a pack as each profile.
  public init(_ questionnaire: Questionnaire) {
    walks = Profile.all.map { ($0, Walk(through: questionnaire, as: $0)) }
  }
}

extension PackLength {
  /// The length of each section, for each profile.
  public var bySection: String {
    walks.map { profile, walk in
      ([Words.length(profile, walk)] + walk.sectionsInOrder.map(Words.length))
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension PackLength: CustomStringConvertible {
  /// A line for each profile, then the assumptions about pace.
  public var description: String {
    (walks.map { Words.length($0.profile, $0.walk) } + [Words.pace])
      .joined(separator: "\n")
  }
}
