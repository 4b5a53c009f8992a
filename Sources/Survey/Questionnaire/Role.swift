// SPDX-License-Identifier: GPL-3.0-or-later

/// The purpose of an answer. Page one and the interview find items by role instead of by linkId.
///
/// A pack with an unknown role is refused. For a pack without roles, page one is simpler.
public enum Role: String, CaseIterable, Sendable {
  // The interview itself.
  /// How much to ask; codes `short`, `full`.
  case pass
  /// Whether nobody else can see the screen. Used only during the interview, and never saved.
  case privatePlace
  /// Who types: codes `me`, `withHelp`, `forMe`.
  case typist
  /// The name of the person who helps or types.
  case typistName
  /// The name the person wants to be called.
  case name
  /// The pronouns that the person uses.
  case pronouns

  // The day.
  /// When, where and with whom the appointment is.
  case appointment
  /// How the appointment takes place; codes `phone`, `video`, `clinic`, `home`.
  case appointmentForm
  /// Whether anyone comes along.
  case comesWithSomeone
  /// Rows: who comes along.
  case companion
  /// In a companion's row: their name.
  case companionName
  /// In a companion's row: how the person knows them.
  case companionRelation
  /// Good ways to contact the person.
  case contactWays
  /// The language that suits the person best.
  case language
  /// What the team can arrange for the appointment. A choice of one has the code `either` or `any`
  /// for no preference.
  case adjustment
  /// When the person would like appointments to be; only the letter to the team repeats it.
  case times

  // What is happening.
  /// How the person has been feeling.
  case feeling
  /// The main thing that the team needs to know.
  case mainThing
  /// What has been hardest lately.
  case hardest
  /// How long things have been like this.
  case since
  /// Choices: things that the person has noticed.
  case noticed
  /// How one of the things noticed affects the person.
  case impact

  // Health.
  /// Rows: diagnoses the person was given.
  case diagnosis
  /// Choices: health and disability that the team needs to know about.
  case health
  /// More about health and disability.
  case healthNote

  // Support.
  /// The areas of daily life that are a struggle.
  case struggle
  /// The areas of daily life that matter most.
  case struggleFirst
  /// The group for one area of daily life.
  case area
  /// In an area: how the person manages.
  case areaState
  /// In an area: how often help is needed.
  case areaFrequency
  /// In an area: how long it takes each time.
  case areaDuration
  /// In an area: whether the person gets help now, or goes without.
  case areaGap
  /// In an area: who helps.
  case areaHelper
  /// In an area: what would make it easier.
  case areaEasier  // Only in sessions from earlier versions.

  // People.
  /// Whether anyone depends on the person.
  case hasDependants
  /// Rows: who depends on the person.
  case dependant
  /// In a dependant's row: their name.
  case dependantName
  /// In a dependant's row: who else looks after them.
  case dependantCover
  /// Whether relatives or friends help.
  case hasHelpers
  /// Rows: who helps.
  case helper
  /// In a helper's row: their name.
  case helperName
  /// In a helper's row: what they do.
  case helperTask
  /// In a helper's row: how often they help.
  case helperFrequency

  // Medicines.
  /// Whether any medicines are taken.
  case takesMedicine
  /// Rows: medicines.
  case medicine
  /// Rows: medicines that were stopped recently, which are listed but not counted.
  case stoppedMedicine
  /// In a medicine's row: its name and strength, as on the box.
  case medicineName
  /// In a medicine's row: the dose, copied as written.
  case medicineDose
  /// In a medicine's row: how the person actually takes it; codes `label`, `differently`,
  /// `stopped`, `whenNeeded`.
  case medicineUse
  /// In a medicine's row: how it is taken instead, or when it was stopped.
  case medicineUseNote
  /// In a medicine's row: what it is for.
  case medicineReason
  /// In a medicine's row: any remark.
  case medicineRemark
  /// In a medicine's row: where it comes from.
  case medicineSource
  /// Whether there are any allergies.
  case hasAllergy
  /// Rows: allergies and bad reactions.
  case allergy
  /// In an allergy's row: what the person is allergic to.
  case allergySubstance
  /// In an allergy's row: what happens.
  case allergyReaction

  // Safety.
  /// The section about keeping safe.
  case safety
  /// Whether there is anything about safety to talk about.
  case safetyWish
  /// The topic about safety.
  case safetyTopic
  /// Whether the topic is current or past.
  case safetyWhen
  /// Where the section is printed: codes `staff`, `section`, `pageOne`.
  case safetyPrinting

  // The end.
  /// Strengths.
  case strength
  /// Hopes.
  case hope
  /// Suggested questions to ask.
  case question
  /// Rows or lines: the person's own questions.
  case ownQuestion
  /// One of the things that matter most; the pack determines their order.
  case priority
  /// Sections to leave out. The options' codes are the linkIds of sections.
  case leaveOut
  /// For one of the sections to leave out: `leaveOut`, `inPerson` or `staff`. The item's linkId ends
  /// with the section's.
  case leaveOutHow
  /// Something to bring, in the person's words.
  case bring

  /// More words about the answer before.
  case remark
}

extension Role {
  /// Whether an answer with this role only controls the interview or the notes. It isn't printed in
  /// its section; page one says who typed.
  package var isForProgram: Bool {
    switch self {
    case .pass, .privatePlace, .typist, .leaveOut, .leaveOutHow, .safetyPrinting: true
    default: false
    }
  }
}

/// Who types: the codes of the choices at the question with the role ``Role/typist``.
public enum Typist: String, CaseIterable, Sendable {
  /// The person.
  case me
  /// The person, while someone helps.
  case withHelp
  /// Someone else, for the person.
  case forMe
}
