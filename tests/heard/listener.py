"""Starts the program, uses it by keys, and writes down what a screen reader gets of it.

It is run by the system's own Python, which has `pyatspi`. On standard input it takes a
task in JSON: `command` and `environment` of the program, and `steps`, each a pair of
what to do and with what. On standard output it writes a list in JSON for each step.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pyatspi
from gi.repository import GLib

KEYCODES = {"ctrl": 37, "shift": 50, "alt": 64}
"""Of the keys that are held down, on any virtual screen."""
KEYSYMS = {
    "Tab": 0xFF09,
    "Return": 0xFF0D,
    "Escape": 0xFF1B,
    "Home": 0xFF50,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "End": 0xFF57,
    "Page_Down": 0xFF56,
    "F1": 0xFFBE,
    "F10": 0xFFC7,
    "F11": 0xFFC8,
    "F2": 0xFFBF,
    "F9": 0xFFC6,
    "Delete": 0xFFFF,
    "F3": 0xFFC0,
    "F6": 0xFFC3,
    "space": 0x20,
}
CONTROLS = {
    "label",
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "text",
    "spin button",
    "page tab",
    "slider",
    "menu item",
}
ROWS = {"list", "table", "tree", "list box"}
MOST_ROWS = 3
TICK_MS = 30
CALM = 10
"""How often in a row the program has answered, with nothing heard meanwhile, when a step
is over. Where it is busy, or the computer is, that takes longer."""
CALM_WHEN_TYPED = 34
"""The same after typing: what is found is told when the typing rests."""
PATIENCE = 5.0
"""Seconds to wait for anything to be heard of a key."""
LONGEST = 30.0
"""Seconds that a step may take."""
MOST_CHILDREN = 80
LONGEST_TEXT = 80


class Listener:
    """Does one step after another, and collects what is heard of each."""

    def __init__(self, steps: list[list[Any]], program: int) -> None:
        self._steps, self._program = steps, program
        self._heard: list[Any] = []
        self._began = time.monotonic()
        self._calm, self._wanted_calm = 0, CALM
        self._is_typing = self._is_starting = self._is_waiting = False
        self._front = self._focused = self._menu = None
        pyatspi.Registry.registerEventListener(
            self._hear,
            "object:announcement",
            "object:state-changed:focused",
            "object:text-caret-moved",
            "window:activate",
            "object:property-change:accessible-name",  # else an old name is remembered
        )
        GLib.timeout_add(TICK_MS, self._tick)

    def _tick(self) -> bool:
        if not self._is_over():
            return True
        print(json.dumps(self._heard), flush=True)
        if not self._steps:
            pyatspi.Registry.stop()
            return False
        self._heard, self._began, self._calm = [], time.monotonic(), 0
        self._wanted_calm = CALM
        self._is_typing = self._is_starting = self._is_waiting = False
        kind, what = self._steps.pop(0)
        try:
            getattr(self, f"_do_{kind}")(what)
        except Exception:  # else it would be told, and the loop would go on for ever
            pyatspi.Registry.stop()
            raise
        return True

    def _is_over(self) -> bool:
        taken = time.monotonic() - self._began
        if self._is_starting or (self._is_waiting and taken < PATIENCE):
            return taken > LONGEST
        if application := self._application():
            application.get_toolkit_version()  # it answers when it has time to
        self._calm += 1
        return self._calm > self._wanted_calm or taken > LONGEST

    # --- steps ---

    def _do_start(self, _what: str) -> None:
        """Wait until the text has the focus, and nothing more is heard."""
        self._wanted_calm, self._is_starting = CALM_WHEN_TYPED, True

    def _do_keys(self, what: str) -> None:
        self._is_waiting = True
        press(what)

    def _do_leave(self, what: str) -> None:
        """Press a key of which nothing need be heard."""
        press(what)

    def _do_text(self, what: str) -> None:
        self._wanted_calm, self._is_typing = CALM_WHEN_TYPED, True
        for letter in what:
            press("space" if letter == " " else letter)

    def _do_controls(self, _what: str) -> None:
        """List the controls of the window in front."""
        for window in self._fronts():
            self._heard = list(controls(window))

    def _do_menu(self, _what: str) -> None:
        """List the commands of the menu that is open, with those of its menus."""
        self._menu = outermost(self._focused)
        self._heard = list(controls(self._menu, hidden=True))

    def _do_popup(self, _what: str) -> None:
        """List the controls of a panel that lies over the window."""
        self._heard = list(controls(outermost(self._focused)))

    def _do_command(self, what: str) -> None:
        """Give a command of the menu that was listed before."""
        self._is_waiting = True
        item = next(each for each in parts(self._menu) if each.name == what)
        item.queryAction().doAction(0)

    def _do_press(self, what: str) -> None:
        """Press a button of the window in front, by its name."""
        self._is_waiting = True
        buttons = (each for window in self._fronts() for each in parts(window))
        button = next(
            each
            for each in buttons
            if each.name == what and has(each, pyatspi.STATE_SHOWING)
        )
        button.queryAction().doAction(0)

    # --- what is heard ---

    def _application(self) -> Any:
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self._program:
                return application
        return ()

    def _fronts(self) -> Iterator[Any]:
        """The window in front."""
        for window in self._application():
            if window is not None and has(window, pyatspi.STATE_ACTIVE):
                yield window

    def _hear(self, event: Any) -> None:
        self._calm, self._is_waiting = 0, False
        if event.type.startswith("object:announcement"):
            self._heard.append(event.any_data)
        elif event.type.startswith("window:activate"):
            if event.source != self._front:
                self._heard.append(f"{event.source.name}, window")
            self._front = event.source
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            self._focused = event.source
            self._heard.append(spoken(event.source))
            self._is_starting &= not has(event.source, pyatspi.STATE_MULTI_LINE)
        elif self._is_typing or not event.type.startswith("object:text-caret-moved"):
            return
        elif has(event.source, pyatspi.STATE_FOCUSED):
            self._heard += filter(None, [line_of(event.source)])


def press(keys: str) -> None:
    """Press a key, with others held down: "ctrl+f"."""
    *held, last = keys.split("+")
    synthesize = pyatspi.Registry.generateKeyboardEvent
    for name in held:
        synthesize(KEYCODES[name], None, pyatspi.KEY_PRESS)
    synthesize(KEYSYMS.get(last) or ord(last), None, pyatspi.KEY_SYM)
    for name in reversed(held):
        synthesize(KEYCODES[name], None, pyatspi.KEY_RELEASE)


def has(part: Any, state: int) -> bool:
    return bool(part.getState().contains(state))


def label_of(part: Any) -> str:
    """What a label beside a control says of it."""
    for relation in part.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return str(relation.getTarget(0).name)
    return ""


def line_of(part: Any) -> str:
    """The line that the caret is in."""
    text = part.queryText()
    start = pyatspi.TEXT_BOUNDARY_LINE_START
    return str(text.getTextAtOffset(text.caretOffset, start)[0].strip())


def row_of(cell: Any) -> str:
    """What stands in the row of a cell: a screen reader reads rows as a whole."""
    table = cell.parent.queryTable()
    row = table.getRowAtIndex(cell.getIndexInParent())
    columns = (table.getAccessibleAt(row, n).name for n in range(table.nColumns))
    return " | ".join(filter(None, columns))


def states_of(part: Any) -> Iterator[str]:
    if has(part, pyatspi.STATE_CHECKABLE):
        yield "checked" if has(part, pyatspi.STATE_CHECKED) else "not checked"
    if has(part, pyatspi.STATE_EXPANDABLE):
        yield "expanded" if has(part, pyatspi.STATE_EXPANDED) else "collapsed"
    if has(part, pyatspi.STATE_READ_ONLY):
        yield "read only"


def spoken(part: Any) -> str:
    """What a screen reader says of the part that has got the focus."""
    role = part.getRoleName()
    if role == "table cell" and part.parent.getRoleName() == "table":
        return row_of(part)
    if role in ("table cell", "list item"):
        return ", ".join((part.name, *states_of(part)))
    said = [label_of(part), part.name, role, *states_of(part)]
    if role == "text":
        said.append(line_of(part))
    if part.description and part.description != part.name:
        said.append(part.description)
    return ", ".join(filter(None, said))


def outermost(part: Any) -> Any:
    """The window, menu or panel that a part is in."""
    while part.parent is not None and part.parent.getRoleName() != "application":
        part = part.parent
    return part


def children(part: Any) -> Iterator[Any]:
    for number in range(min(part.childCount, MOST_CHILDREN)):
        if (child := part.getChildAtIndex(number)) is not None:
            yield child


def parts(whole: Any) -> Iterator[Any]:
    """A part and all that is in it."""
    yield whole
    for child in children(whole):
        yield from parts(child)


def first_rows(part: Any) -> list[str]:
    """What is heard of the first rows of a list, table or tree."""
    if part.getRoleName() != "table":
        seen = (child for child in children(part) if has(child, pyatspi.STATE_SHOWING))
        return [spoken(child) for child in islice(seen, MOST_ROWS)]
    table = part.queryTable()
    rows = range(min(table.nRows, MOST_ROWS))
    return [row_of(table.getAccessibleAt(row, 0)) for row in rows]


def text_of(part: Any) -> str:
    """What is written in a field; of a long text the first line."""
    if part.getRoleName() != "text":
        return ""
    return str(part.queryText().getText(0, LONGEST_TEXT)).partition("\n")[0]


def controls(part: Any, *, hidden: bool = False) -> Iterator[dict[str, object]]:
    """The controls that are seen, each with all that is known of it."""
    role = part.getRoleName()
    if not has(part, pyatspi.STATE_SHOWING) and not hidden:
        return
    if role in CONTROLS | ROWS:
        yield {
            "role": role,
            "name": part.name,
            "label": label_of(part),
            "description": part.description,
            "states": list(states_of(part)),
            "text": text_of(part),
            "rows": first_rows(part) if role in ROWS else [],
        }
    if role in ROWS | {"combo box"}:
        return
    for child in children(part):
        yield from controls(child, hidden=hidden)


def main() -> None:
    """Do what standard input says."""
    task = json.load(sys.stdin)
    environment = {**os.environ, **task["environment"]}
    with subprocess.Popen(task["command"], env=environment) as program:
        Listener(task["steps"], program.pid)
        pyatspi.Registry.start()
        program.terminate()


if __name__ == "__main__":
    main()
