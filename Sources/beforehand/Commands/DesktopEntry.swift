// SPDX-License-Identifier: GPL-3.0-or-later

/// The entry in desktop menus and software catalogues. It doesn't say what the notes are about,
/// since others may see the screen.
enum DesktopEntry {
  /// The program's identifier, in a reserved domain like those of our FHIR extensions.
  static let identifier = "invalid.beforehand.Beforehand"

  /// The desktop entry (<https://specifications.freedesktop.org/desktop-entry-spec/latest/>).
  static var text: String {
    """
    [Desktop Entry]
    Type=Application
    Name=Beforehand
    GenericName=\(Words.menuKind)
    Comment=\(Words.menuSummary)
    Exec=beforehand
    Icon=beforehand
    Terminal=true
    Categories=Utility;

    """
  }

  /// The AppStream metadata (<https://www.freedesktop.org/software/appstream/docs/>).
  static var metainfo: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <component type="desktop-application">
      <id>\(identifier)</id>
      <metadata_license>FSFAP</metadata_license>
      <project_license>GPL-3.0-or-later</project_license>
      <name>Beforehand</name>
      <summary>\(Words.menuSummary)</summary>
      <description>
        <p>\(Words.menuDescription)</p>
        <p>\(Words.menuPrivacy)</p>
      </description>
      <launchable type="desktop-id">beforehand.desktop</launchable>
      <provides>
        <binary>beforehand</binary>
      </provides>
      <content_rating type="oars-1.1"/>
    </component>

    """
  }

  /// An icon of a sheet of lined paper.
  static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">
      <rect x="12" y="6" width="40" height="52" rx="4" fill="#fff" stroke="#345" stroke-width="4"/>
      <path d="M20 20h24M20 30h24M20 40h16" stroke="#345" stroke-width="4" stroke-linecap="round"/>
    </svg>

    """
}
