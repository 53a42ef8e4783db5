"""What lies on the desk of a monkey: documents, whole and broken, and a folder into which it saves what it pleases."""

from __future__ import annotations

from pathlib import Path
from random import Random

PLAN = """# A small plan

The municipality will:

- build a bench at the quay by 2030
- ask the children where the next one should stand
- paint the railing at the fish market
- count in the spring how many sit down

## Money

It costs little. The council decides in the autumn.

The municipality will:

- set aside money for ten benches a year
- let shops put up benches of their own
"""
BROKEN = {
    "empty.txt": b"",
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Kids [3 0",
    "noise.docx": bytes(range(256)) * 8,
    "hardly.html": b"<html><body><ul><li>\x00<p>one</ul></table><<<script>alert(1)</script>",
    "lies.epub": b"PK\x03\x04 nothing more",
}
NAMES = ("", "Kari", "æøå", "../up", "a/b", "x" * 300, "\U0001f9ed")
"""What it types where a name is asked for; it thinks better of the first."""


class Drawer:
    """A folder of files."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._random = random
        self.plan = folder / "small plan.md"
        self.former = folder / "former" / "small plan.md"
        self.former.parent.mkdir()
        self.saved = folder / "saved"
        self.saved.mkdir()
        self.folder = folder / "many"
        self.folder.mkdir()
        for path in (self.plan, self.folder / "one.md", self.folder / "two.md"):
            path.write_text(f"{PLAN}\nKept as {path.name}.\n", encoding="utf-8")
        self.former.write_text(PLAN, encoding="utf-8")
        self.broken = [folder / name for name in BROKEN]
        for path, content in zip(self.broken, BROKEN.values(), strict=True):
            path.write_bytes(content)
        self.missing = folder / "never there.odt"

    def revise(self) -> None:
        """Leave a line of the plan out, and say another one twice: its notes have to find their places again.

        What the plan was until now stays beside it, as its former edition.
        """
        self.former.write_bytes(self.plan.read_bytes())
        lines = PLAN.splitlines()
        del lines[self._random.randrange(2, len(lines))]
        lines.append(
            f"\n{self._random.choice([line for line in lines if line])} And once more."
        )
        self.plan.write_text("\n".join(lines), encoding="utf-8")

    # --- in the place of the system's dialogs ---

    def open_file(self, *_: object, **__: object) -> tuple[str, str]:
        """Any file there is, of a right kind or a wrong one; or none."""
        files = [self.plan, *self.broken, self.missing, *sorted(self.saved.iterdir())]
        return self._random.choice(["", *map(str, files)]), ""

    def open_files(self, *_: object, **__: object) -> tuple[list[str], str]:
        """One such file, two, or none."""
        chosen = (self.open_file()[0] for _ in range(self._random.randrange(3)))
        return list(filter(None, chosen)), ""

    def save_file(
        self, _parent: object, _title: str, name: str, *_: object
    ) -> tuple[str, str]:
        """A file of the suggested name, in the folder of what is saved; or none."""
        return self._random.choice(["", str(self.saved / Path(name).name)]), ""

    def a_folder(self, *_: object, **__: object) -> str:
        """The folder with many documents; mostly none, as they are prepared by processes of their own."""
        return str(self.folder) if self._random.random() < 0.2 else ""

    def a_name(self, *_: object, **__: object) -> tuple[str, bool]:
        """A name, and whether it was agreed to."""
        name = self._random.choice(NAMES)
        return name, bool(name)
