/// Who can look into a folder of sessions.
public enum FolderPrivacy: Equatable, Sendable {
  /// The person's account alone.
  case own
  /// The person's account alone, from now on.
  case tightened
  /// Others on this computer too: the disk keeps no rights, as many memory sticks. To refuse it
  /// would leave a person whose own disk is full with nowhere to save; so it is said.
  case open
}
