"""The kinds of marks in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.kinds import name_of


def kind_name(kind: str) -> str:
    """Return the name of a kind of `core.annotation.KINDS`."""
    return name_of(kind, QCoreApplication.translate)
