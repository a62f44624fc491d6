; Installer for one user, without an administrator. NOT YET RUN: made beside the Debian package, on a system without Windows.
;   ISCC.exe /DVersion=0.1.0 packaging\windows\hgnen.iss
; Needs dist\hgnen-desktop as PyInstaller leaves it (packaging\hgnen.spec).

#ifndef Version
  #error Give the version: ISCC.exe /DVersion=0.1.0 hgnen.iss
#endif

[Setup]
AppId=org.hgnen.Companion
AppName=HG-NEN Companion
AppVersion={#Version}
AppPublisher=HG-NEN Companion contributors
DefaultDirName={autopf}\HG-NEN Companion
DefaultGroupName=HG-NEN Companion
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=hgnen-desktop-{#Version}-windows-x64
SetupIconFile=companion.ico
UninstallDisplayIcon={app}\hgnen-companion.exe
LicenseFile=..\..\LICENSE
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
WizardStyle=modern

[Files]
Source: "..\..\dist\hgnen-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[InstallDelete]
; What an earlier version brought and this one does not have would be loaded beside it.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\HG-NEN Companion"; Filename: "{app}\hgnen-companion.exe"
Name: "{userdesktop}\HG-NEN Companion"; Filename: "{app}\hgnen-companion.exe"; Tasks: desktopicon

[Tasks]
Name: desktopicon; Description: "An icon on the desktop"; Flags: unchecked

[Registry]
; Windows knows files by the last ending alone, and .json belongs to others: the program is offered under "Open with".
Root: HKA; Subkey: "Software\Classes\HgnenCase"; ValueType: string; ValueData: "HG-NEN case"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\HgnenCase\DefaultIcon"; ValueType: string; ValueData: "{app}\hgnen-companion.exe,0"
Root: HKA; Subkey: "Software\Classes\HgnenCase\shell\open\command"; ValueType: string; ValueData: """{app}\hgnen-companion.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: string; ValueName: "HgnenCase"; Flags: uninsdeletevalue

[Run]
Filename: "{app}\hgnen-companion.exe"; Description: "Open HG-NEN Companion"; Flags: nowait postinstall skipifsilent
