"""Whether a folder lies on a drive that another machine serves."""

from __future__ import annotations

import re
import sys
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
"""Linux: a line a mount; its place is the fifth field, its kind follows " - "."""
NETWORK = frozenset(
    "9p afs afpfs ceph cifs davfs fuse.davfs fuse.gvfsd-fuse fuse.rclone fuse.sshfs "
    "glusterfs lustre ncpfs nfs nfs4 smb2 smb3 smbfs".split()
)
"""Kinds of file systems that come over a network."""
_REMOTE = 4
"""What Windows' `GetDriveTypeW` says of a network drive."""
_OCTAL = re.compile(r"\\(\d{3})")
"""How the list of mounts writes blanks and backslashes."""


def is_on_network(folder: Path) -> bool:
    """Whether a folder is served by another machine; False where the system tells nothing.

    macOS does not tell without a call that Python lacks.
    """
    try:
        folder = folder.resolve()
        if sys.platform == "win32":
            return _is_remote(folder)
        return _kind(folder, MOUNTS.read_text("utf-8", "surrogateescape")) in NETWORK
    except OSError:
        return False


def _kind(folder: Path, mounts: str) -> str:
    """The kind of the file system that a folder is on, from the list of mounts."""
    found, kind = Path(), ""
    for line in mounts.splitlines():
        fields, _, rest = line.partition(" - ")
        place = Path(_OCTAL.sub(lambda code: chr(int(code[1], 8)), fields.split()[4]))
        # Of two at one place, the later one lies on top.
        if folder.is_relative_to(place) and len(place.parts) >= len(found.parts):
            found, kind = place, rest.split()[0]
    return kind


def _is_remote(folder: Path) -> bool:
    import ctypes

    windows = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    return (
        folder.drive.startswith("\\\\")
        or windows.GetDriveTypeW(f"{folder.drive}\\") == _REMOTE
    )
