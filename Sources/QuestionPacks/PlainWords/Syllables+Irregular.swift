// SPDX-License-Identifier: GPL-3.0-or-later

extension Syllables {
  /// The syllables of words that the rules get wrong, found by testing the rules on the words of
  /// the questions and other common words.
  static let irregular: [String: Int] = [
    // A silent e in the middle.
    "business": 2, "evening": 2, "evenings": 2, "every": 2, "everybody": 4, "everyday": 3,
    "everyone": 3, "everything": 3, "everywhere": 3, "safety": 2, "wednesday": 2, "tuesday": 2,
    "clothes": 1, "lifetime": 2, "makeup": 2, "homesick": 2, "forehead": 2, "vegetable": 4,
    "whereabouts": 3, "therefore": 2, "something": 2, "sometimes": 2, "someone": 2,
    "anyone": 3, "whoever": 3, "anyway": 3, "anyhow": 3, "one's": 1,
    // Vowels pronounced separately.
    "area": 3, "areas": 3, "idea": 3, "ideas": 3, "create": 2, "created": 3, "creates": 2,
    "creative": 3, "react": 2, "reaction": 3, "reactions": 3, "reality": 4, "theatre": 3,
    "being": 2, "poem": 2, "poet": 2, "poetry": 3, "ruin": 2, "ruined": 2, "fluid": 2,
    "suicide": 3, "suicidal": 4, "cooperate": 4, "diary": 3, "diaries": 3, "trial": 2,
    "science": 2, "lion": 2, "riot": 2, "violent": 3, "violence": 3, "violin": 3, "quiet": 2,
    "quieter": 3, "diet": 2, "hierarchy": 4, "museum": 3, "reassure": 3, "reassess": 3,
    "preoccupied": 4, "deity": 3, "nuclear": 3, "period": 3, "neon": 2, "heroic": 3,
    // Vowels pronounced together, against the rules.
    "people": 2, "people's": 2, "george": 1, "surgeon": 2, "pigeon": 2, "dungeon": 2, "luncheon": 2,
    "persuade": 2, "persuaded": 3, "soldier": 2, "soldiers": 2, "fierce": 1, "pierce": 1,
    "tier": 1, "pier": 1, "cashier": 2, "view": 1, "friend": 1, "friends": 1, "friendly": 2,
    "argue": 2,
    "argues": 2, "tongue": 1, "league": 1, "queue": 1, "queues": 1, "continue": 3, "parliament": 3,
    "marriage": 2, "carriage": 2, "familiar": 3, "brilliant": 2, "guardian": 3, "onion": 2,
    "million": 2, "opinion": 3, "companion": 3, "union": 2, "anxious": 2, "behaviour": 3,
    "minutiae": 4, "reviewed": 2, "interviewer": 4, "interview": 3,
    // All others.
    "recipe": 3, "apostrophe": 4, "cafe": 2, "resume": 2, "aren't": 1, "weren't": 1, "won't": 1,
    "can't": 1, "don't": 1, "ain't": 1, "shan't": 1, "rhythm": 2, "naive": 2, "colonel": 2,
    "chocolate": 3, "comfortable": 4, "uncomfortable": 5, "medicine": 3, "medicines": 3,
    "beloved": 3, "naked": 2, "wicked": 2, "hundred": 2, "hatred": 2, "sacred": 2, "kindred": 2,
    "learned": 1, "crooked": 2, "rugged": 2, "aged": 1, "acre": 2, "acres": 2, "massacre": 3,
    "centre": 2, "centres": 2, "metre": 2, "metres": 2, "litre": 2, "litres": 2, "fibre": 2,
    "theatres": 3, "spectre": 2, "sabre": 2, "our": 1, "hour": 1, "hours": 1, "real": 1,
    "really": 2, "heal": 1, "through": 1, "fewer": 2, "doing": 2,
  ]
}
