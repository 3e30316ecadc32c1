"""The Mantine components that the pages use, and no others.

``import dash_mantine_components`` reads a module for each of its 190 components: half of the app's time to start, and
of its memory.  Its list of components is therefore left empty here, and each one that is used is named below.
"""
from __future__ import annotations

import sys
from types import ModuleType

PACKAGE = "dash_mantine_components"

if PACKAGE not in sys.modules:
    every = ModuleType(f"{PACKAGE}._imports_")
    every.__all__ = []
    sys.modules[every.__name__] = every

from dash_mantine_components.ColorSchemeToggle import ColorSchemeToggle
from dash_mantine_components.MantineProvider import MantineProvider
from dash_mantine_components.Select import Select
from dash_mantine_components.TextInput import TextInput

__all__ = ["ColorSchemeToggle", "MantineProvider", "Select", "TextInput"]
