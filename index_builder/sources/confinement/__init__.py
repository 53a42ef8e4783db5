"""Take from this process all that reading a document does not need.

    confine(memory=1_500_000_000, seconds=90)

The worker calls it when its reader was imported, and before the reader sees a byte of
the document. From then on it may compute, read the files of Python and of the system's
libraries, and write to what is open already. Each measure is the system's own. Where a
system lacks one, the others still hold; `tiltak doctor` tells what a worker here cannot
do.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from index_builder.sources.confinement import landlock, seccomp


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that the system takes from the process."""

    name: str
    apply: Callable[[], bool]
    """Takes it away; whether that holds now."""


MOST_FILES = 64
"""Files that may be open at once."""


def confine(memory: int, seconds: int) -> list[str]:
    """Confine this process for good, to so many bytes of memory and seconds of processor time.

    Returns the names of the measures that hold. Linux has all of them; macOS only the
    limits, without that of memory; Windows none.
    """
    measures = (
        Measure("limits", lambda: _limit(memory, seconds)),
        Measure("no new privileges", seccomp.forbid_privileges),
        Measure("Landlock", lambda: landlock.restrict_to(readable_folders())),
        # Last, for it forbids the calls by which the others are put up.
        Measure("seccomp", seccomp.install_filter),
    )
    return [measure.name for measure in measures if measure.apply()]


def readable_folders() -> list[Path]:
    """Folders of Python, its packages, this program and the system's libraries.

    The worker may read these alone.
    """
    import sysconfig  # the worker alone needs it

    paths = sysconfig.get_paths()
    packages = [paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    packages += [
        entry
        for entry in sys.path
        if entry.endswith(("site-packages", "dist-packages", ".zip"))
    ]
    if frozen := getattr(sys, "_MEIPASS", ""):
        # A packaged program keeps its modules in itself.
        packages += [frozen, sys.executable]
    libraries = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    program = str(Path(__file__).parents[2])
    folders = dict.fromkeys([*packages, *libraries, program, *_SYSTEM])
    return [Path(folder) for folder in folders if folder and Path(folder).exists()]


_SYSTEM = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/usr/share/zoneinfo",
    "/etc/ld.so.cache",
    "/dev/null",
    "/dev/urandom",
)
"""What libraries of the system read: other libraries, time zones, chance."""


def _limit(memory: int, seconds: int) -> bool:
    """Have the system hold this process to its bounds, where it can."""
    try:
        import resource  # not on Windows
    except ImportError:
        return False
    bounds = {
        resource.RLIMIT_AS: (memory, memory),
        resource.RLIMIT_CPU: (
            seconds,
            seconds + 1,
        ),  # the first ends it with a signal that tells why
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_FSIZE: (0, 0),
        resource.RLIMIT_NPROC: (0, 0),
        resource.RLIMIT_NOFILE: (MOST_FILES, MOST_FILES),
    }
    for what, most in bounds.items():
        with contextlib.suppress(
            OSError, ValueError
        ):  # macOS refuses some, and a tighter one may hold already
            resource.setrlimit(what, most)
    return True
