// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Short value sets of R4 that forms name by their address and don't contain: who somebody is, how
/// far something has got and the like. Whole terminologies aren't carried.
///
/// Taken from HL7's package `hl7.fhir.r4.core` 4.0.1, which is in the public domain (CC0)
/// (<https://hl7.org/fhir/R4/terminologies-valuesets.html>); `yesnodontknow` with table 0136 of HL7
/// v2, which it takes in.
enum R4ValueSets {
  private static let base = "http://hl7.org/fhir/ValueSet/"

  /// The concepts of a value set; `nil` for one that isn't carried, and for another version than
  /// R4's.
  static func concepts(of canonical: String) -> [Concept]? {
    let parts = canonical.split(separator: "|", maxSplits: 1)
    guard let address = parts.first, address.hasPrefix(base) else { return nil }
    guard parts.count == 1 || parts[1].hasPrefix("4.0") else { return nil }
    return all[address.dropFirst(base.count)]
  }

  /// Read when the first is asked for. O(text).
  private static let all: [Substring: [Concept]] = {
    var all: [Substring: [Concept]] = [:]
    var (name, system) = (Substring(), "")
    for line in text.split(separator: "\n") {
      switch line.prefix(2) {
      case "# ": name = line.dropFirst(2)
      case "= ": system = String(line.dropFirst(2))
      default:
        let words = line.split(separator: "|").map(String.init)
        let coding = Coding(system: system, code: words[0], display: words[words.count - 1])
        all[name, default: []].append(Concept(coding: coding, shown: coding.display))
      }
    }
    return all
  }()

  /// Each set's name, then its code systems, then a code and its words a line.
  private static let text = #"""
    # address-type
    = http://hl7.org/fhir/address-type
    postal|Postal
    physical|Physical
    both|Postal & Physical
    # address-use
    = http://hl7.org/fhir/address-use
    home|Home
    work|Work
    temp|Temporary
    old|Old / Incorrect
    billing|Billing
    # administrative-gender
    = http://hl7.org/fhir/administrative-gender
    male|Male
    female|Female
    other|Other
    unknown|Unknown
    # adverse-event-outcome
    = http://terminology.hl7.org/CodeSystem/adverse-event-outcome
    resolved|Resolved
    recovering|Recovering
    ongoing|Ongoing
    resolvedWithSequelae|Resolved with Sequelae
    fatal|Fatal
    unknown|Unknown
    # adverse-event-severity
    = http://terminology.hl7.org/CodeSystem/adverse-event-severity
    mild|Mild
    moderate|Moderate
    severe|Severe
    # allergy-intolerance-category
    = http://hl7.org/fhir/allergy-intolerance-category
    food|Food
    medication|Medication
    environment|Environment
    biologic|Biologic
    # allergy-intolerance-criticality
    = http://hl7.org/fhir/allergy-intolerance-criticality
    low|Low Risk
    high|High Risk
    unable-to-assess|Unable to Assess Risk
    # allergy-intolerance-type
    = http://hl7.org/fhir/allergy-intolerance-type
    allergy|Allergy
    intolerance|Intolerance
    # allergyintolerance-clinical
    = http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical
    active|Active
    inactive|Inactive
    resolved|Resolved
    # allergyintolerance-verification
    = http://terminology.hl7.org/CodeSystem/allergyintolerance-verification
    unconfirmed|Unconfirmed
    confirmed|Confirmed
    refuted|Refuted
    entered-in-error|Entered in Error
    # appointmentstatus
    = http://hl7.org/fhir/appointmentstatus
    proposed|Proposed
    pending|Pending
    booked|Booked
    arrived|Arrived
    fulfilled|Fulfilled
    cancelled|Cancelled
    noshow|No Show
    entered-in-error|Entered in error
    checked-in|Checked In
    waitlist|Waitlisted
    # care-team-status
    = http://hl7.org/fhir/care-team-status
    proposed|Proposed
    active|Active
    suspended|Suspended
    inactive|Inactive
    entered-in-error|Entered in Error
    # condition-category
    = http://terminology.hl7.org/CodeSystem/condition-category
    problem-list-item|Problem List Item
    encounter-diagnosis|Encounter Diagnosis
    # condition-clinical
    = http://terminology.hl7.org/CodeSystem/condition-clinical
    active|Active
    recurrence|Recurrence
    relapse|Relapse
    inactive|Inactive
    remission|Remission
    resolved|Resolved
    # condition-ver-status
    = http://terminology.hl7.org/CodeSystem/condition-ver-status
    unconfirmed|Unconfirmed
    provisional|Provisional
    differential|Differential
    confirmed|Confirmed
    refuted|Refuted
    entered-in-error|Entered in Error
    # contact-point-system
    = http://hl7.org/fhir/contact-point-system
    phone|Phone
    fax|Fax
    email|Email
    pager|Pager
    url|URL
    sms|SMS
    other|Other
    # contact-point-use
    = http://hl7.org/fhir/contact-point-use
    home|Home
    work|Work
    temp|Temp
    old|Old
    mobile|Mobile
    # data-absent-reason
    = http://terminology.hl7.org/CodeSystem/data-absent-reason
    unknown|Unknown
    asked-unknown|Asked But Unknown
    temp-unknown|Temporarily Unknown
    not-asked|Not Asked
    asked-declined|Asked But Declined
    masked|Masked
    not-applicable|Not Applicable
    unsupported|Unsupported
    as-text|As Text
    error|Error
    not-a-number|Not a Number (NaN)
    negative-infinity|Negative Infinity (NINF)
    positive-infinity|Positive Infinity (PINF)
    not-performed|Not Performed
    not-permitted|Not Permitted
    # diagnostic-report-status
    = http://hl7.org/fhir/diagnostic-report-status
    registered|Registered
    partial|Partial
    preliminary|Preliminary
    final|Final
    amended|Amended
    corrected|Corrected
    appended|Appended
    cancelled|Cancelled
    entered-in-error|Entered in Error
    unknown|Unknown
    # encounter-status
    = http://hl7.org/fhir/encounter-status
    planned|Planned
    arrived|Arrived
    triaged|Triaged
    in-progress|In Progress
    onleave|On Leave
    finished|Finished
    cancelled|Cancelled
    entered-in-error|Entered in Error
    unknown|Unknown
    # episode-of-care-status
    = http://hl7.org/fhir/episode-of-care-status
    planned|Planned
    waitlist|Waitlist
    active|Active
    onhold|On Hold
    finished|Finished
    cancelled|Cancelled
    entered-in-error|Entered in Error
    # event-status
    = http://hl7.org/fhir/event-status
    preparation|Preparation
    in-progress|In Progress
    not-done|Not Done
    on-hold|On Hold
    stopped|Stopped
    completed|Completed
    entered-in-error|Entered in Error
    unknown|Unknown
    # goal-achievement
    = http://terminology.hl7.org/CodeSystem/goal-achievement
    in-progress|In Progress
    improving|Improving
    worsening|Worsening
    no-change|No Change
    achieved|Achieved
    sustaining|Sustaining
    not-achieved|Not Achieved
    no-progress|No Progress
    not-attainable|Not Attainable
    # goal-priority
    = http://terminology.hl7.org/CodeSystem/goal-priority
    high-priority|High Priority
    medium-priority|Medium Priority
    low-priority|Low Priority
    # goal-status
    = http://hl7.org/fhir/goal-status
    proposed|Proposed
    planned|Planned
    accepted|Accepted
    active|Active
    on-hold|On Hold
    completed|Completed
    cancelled|Cancelled
    entered-in-error|Entered in Error
    rejected|Rejected
    # history-status
    = http://hl7.org/fhir/history-status
    partial|Partial
    completed|Completed
    entered-in-error|Entered in Error
    health-unknown|Health Unknown
    # identifier-use
    = http://hl7.org/fhir/identifier-use
    usual|Usual
    official|Official
    temp|Temp
    secondary|Secondary
    old|Old
    # marital-status
    = http://terminology.hl7.org/CodeSystem/v3-MaritalStatus
    A|Annulled
    D|Divorced
    I|Interlocutory
    L|Legally Separated
    M|Married
    P|Polygamous
    S|Never Married
    T|Domestic partner
    U|unmarried
    W|Widowed
    = http://terminology.hl7.org/CodeSystem/v3-NullFlavor
    UNK|unknown
    # medication-statement-category
    = http://terminology.hl7.org/CodeSystem/medication-statement-category
    inpatient|Inpatient
    outpatient|Outpatient
    community|Community
    patientspecified|Patient Specified
    # medication-statement-status
    = http://hl7.org/fhir/CodeSystem/medication-statement-status
    active|Active
    completed|Completed
    entered-in-error|Entered in Error
    intended|Intended
    stopped|Stopped
    on-hold|On Hold
    unknown|Unknown
    not-taken|Not Taken
    # medicationrequest-status
    = http://hl7.org/fhir/CodeSystem/medicationrequest-status
    active|Active
    on-hold|On Hold
    cancelled|Cancelled
    completed|Completed
    entered-in-error|Entered in Error
    stopped|Stopped
    draft|Draft
    unknown|Unknown
    # name-use
    = http://hl7.org/fhir/name-use
    usual|Usual
    official|Official
    temp|Temp
    nickname|Nickname
    anonymous|Anonymous
    old|Old
    maiden|Name changed for Marriage
    # observation-category
    = http://terminology.hl7.org/CodeSystem/observation-category
    social-history|Social History
    vital-signs|Vital Signs
    imaging|Imaging
    laboratory|Laboratory
    procedure|Procedure
    survey|Survey
    exam|Exam
    therapy|Therapy
    activity|Activity
    # observation-status
    = http://hl7.org/fhir/observation-status
    registered|Registered
    preliminary|Preliminary
    final|Final
    amended|Amended
    corrected|Corrected
    cancelled|Cancelled
    entered-in-error|Entered in Error
    unknown|Unknown
    # participationstatus
    = http://hl7.org/fhir/participationstatus
    accepted|Accepted
    declined|Declined
    tentative|Tentative
    needs-action|Needs Action
    # questionnaire-answers-status
    = http://hl7.org/fhir/questionnaire-answers-status
    in-progress|In Progress
    completed|Completed
    amended|Amended
    entered-in-error|Entered in Error
    stopped|Stopped
    # reaction-event-severity
    = http://hl7.org/fhir/reaction-event-severity
    mild|Mild
    moderate|Moderate
    severe|Severe
    # request-intent
    = http://hl7.org/fhir/request-intent
    proposal|Proposal
    plan|Plan
    directive|Directive
    order|Order
    original-order|Original Order
    reflex-order|Reflex Order
    filler-order|Filler Order
    instance-order|Instance Order
    option|Option
    # request-priority
    = http://hl7.org/fhir/request-priority
    routine|Routine
    urgent|Urgent
    asap|ASAP
    stat|STAT
    # request-status
    = http://hl7.org/fhir/request-status
    draft|Draft
    active|Active
    on-hold|On Hold
    revoked|Revoked
    completed|Completed
    entered-in-error|Entered in Error
    unknown|Unknown
    # specimen-status
    = http://hl7.org/fhir/specimen-status
    available|Available
    unavailable|Unavailable
    unsatisfactory|Unsatisfactory
    entered-in-error|Entered in Error
    # subscriber-relationship
    = http://terminology.hl7.org/CodeSystem/subscriber-relationship
    child|Child
    parent|Parent
    spouse|Spouse
    common|Common Law Spouse
    other|Other
    self|Self
    injured|Injured Party
    # yesnodontknow
    = http://terminology.hl7.org/CodeSystem/v2-0136
    Y|Yes
    N|No
    = http://terminology.hl7.org/CodeSystem/data-absent-reason
    asked-unknown|Don't know
    """#
}
