// SPDX-License-Identifier: GPL-3.0-or-later

/// What an answer is for, beyond standing in its section: page one and the interview find items
/// by role, so that no linkId stands in code.
///
/// The list is closed: an unknown role in a pack is refused when the pack is checked. A pack
/// without roles works; its notes have a plain front.
public enum Role: String, CaseIterable, Sendable {
  // The interview itself.
  /// Choice of `short` or `full`.
  case pass
  /// Whether nobody else can see the screen; asked, acted on, never saved.
  case privatePlace
  /// Who types: codes `me`, `withHelp`, `forMe`.
  case typist
  /// The name of whoever helps or types.
  case typistName
  /// The name that the person wants to be called.
  case name
  /// The pronouns that the person uses.
  case pronouns

  // The day.
  /// When, where and with whom the appointment is.
  case appointment
  /// How it takes place; codes `phone`, `video`, `clinic`, `home`.
  case appointmentForm
  /// Whether anyone comes along.
  case comesWithSomeone
  /// Rows: who comes along.
  case companion
  /// In a companion's row: who.
  case companionName
  /// Good ways to contact the person.
  case contactWays
  /// The language that suits the person best.
  case language
  /// What helps on the day.
  case adjustment

  // What is happening.
  /// How the person has been feeling.
  case feeling
  /// The main thing that the team needs to know.
  case mainThing
  /// What has been hardest lately.
  case hardest
  /// Since when.
  case since
  /// Choices: what the person has noticed.
  case noticed
  /// How something noticed affects the person.
  case impact

  // Health.
  /// Rows: diagnoses that the person was given.
  case diagnosis
  /// Choices: health and disability that the team needs to know of.
  case health
  /// More about these.
  case healthNote

  // Support.
  /// Which areas of daily life are a struggle.
  case struggle
  /// Which of them matter most.
  case struggleFirst
  /// The group of one area.
  case area
  /// In an area: how it is.
  case areaState
  /// In an area: how often help is needed.
  case areaFrequency
  /// In an area: how long it takes each time.
  case areaDuration
  /// In an area: gets help now, or goes without.
  case areaGap
  /// In an area: who helps.
  case areaHelper
  /// In an area: what would make it easier.
  case areaEasier  // No longer in the pack; sessions of earlier programs name it.

  // People.
  /// Rows: who depends on the person.
  case dependant
  /// In a dependant's row: who.
  case dependantName
  /// In a dependant's row: who looks after them instead.
  case dependantCover
  /// Rows: who helps.
  case helper
  /// In a helper's row: who.
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
  /// Rows: medicines that were stopped lately; they are named, not counted.
  case stoppedMedicine
  /// In a medicine's row: name and strength as on the box.
  case medicineName
  /// In a medicine's row: the dose, copied as written.
  case medicineDose
  /// In a medicine's row: how it is really taken; codes `label`, `differently`, `stopped`,
  /// `whenNeeded`.
  case medicineUse
  /// In a medicine's row: how it is taken instead, or when it was stopped.
  case medicineUseNote
  /// In a medicine's row: what for.
  case medicineReason
  /// In a medicine's row: anything about it.
  case medicineRemark
  /// In a medicine's row: where from.
  case medicineSource
  /// Whether there are any allergies.
  case hasAllergy
  /// Rows: allergies and bad reactions.
  case allergy
  /// In an allergy's row: to what.
  case allergySubstance
  /// In an allergy's row: what happens.
  case allergyReaction

  // Safety.
  /// The section about keeping safe.
  case safety
  /// Whether there is anything about safety to talk about.
  case safetyWish
  /// What it is about.
  case safetyTopic
  /// Whether it is about now or the past.
  case safetyWhen
  /// Where the section is printed: codes `staff`, `section`, `pageOne`.
  case safetyPrinting

  // The end.
  /// Strengths.
  case strength
  /// Hopes.
  case hope
  /// Ready questions to ask.
  case question
  /// Rows or lines: the person's own questions.
  case ownQuestion
  /// One of the things that matter most, in the order of the pack.
  case priority
  /// Sections to leave out; its choices' codes are the linkIds of sections.
  case leaveOut
  /// For one such section: `leaveOut` or `inPerson`; its linkId ends in the section's.
  case leaveOutHow
  /// Something to bring, said in the person's words.
  case bring
}
