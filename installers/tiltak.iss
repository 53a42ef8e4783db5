; Packs dist\tiltak, which PyInstaller has made, as an installer for Windows: iscc /DVersion=0.5.0 installers\tiltak.iss
; (Inno Setup 6). It has never been run.

[Setup]
AppId=local.tiltak.Tiltak
AppName=Tiltak
AppVersion={#Version}
; For the user alone, so that no administrator is asked.
PrivilegesRequired=lowest
DefaultDirName={autopf}\Tiltak
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\LICENSE
OutputDir=..\dist
OutputBaseFilename=tiltak-setup
SetupIconFile=icons\tiltak.ico
UninstallDisplayIcon={app}\tiltakw.exe

[Files]
Source: "..\dist\tiltak\*"; DestDir: "{app}"; Flags: recursesubdirs

[Icons]
Name: "{autoprograms}\Tiltak"; Filename: "{app}\tiltakw.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\tiltak"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\tiltak\shell\open\command"; ValueType: string; ValueData: """{app}\tiltakw.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\tiltakw.exe\shell\open\command"; ValueType: string; ValueData: """{app}\tiltakw.exe"" ""%1"""; Flags: uninsdeletekey
