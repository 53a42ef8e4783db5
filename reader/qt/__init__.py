"""The window. The only place that imports PySide6."""

import builtins
from importlib import import_module

_usual = builtins.__import__
import_module("PySide6.QtCore")
# PySide6 would have every import from now on read the module's source, for a feature
# that nothing here uses.
builtins.__import__ = _usual
