"""How a figure is shown: its number in few characters, and rows of a table for the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.figures import Figure

_POWERS: Final = (("万亿", 1e12), ("亿", 1e8), ("万", 1e4))
_LONG: Final = 1e6
"""From here on a number is written with 万, 亿 or 万亿."""


def power_of(largest: float) -> tuple[str, float]:
    """Return the power in which numbers up to ``largest`` are read best, as a word and as a number; an empty word for none."""
    if abs(largest) < _LONG:
        return "", 1.0
    return next((word, size) for word, size in _POWERS if abs(largest) >= size)


def number(value: float) -> str:
    """Return a number as it is read: 23520000000 is 235.2亿."""
    word, size = power_of(value)
    return f"{float(f'{value / size:.6g}'):,.12g}{word}"


def value_of(figure: Figure) -> str:
    """Return the number of a figure, both ends of a range."""
    low = number(figure.value)
    return low if figure.high is None else f"{low}–{number(figure.high)}"


def put_on_clipboard(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Copy rows as rich text, as Markdown and as plain text with tabs at once, so that whoever pastes gets what it can take."""
    from core.tables import as_html, as_markdown, as_text

    data = QMimeData()
    data.setText(as_text(head, rows))
    data.setData("text/markdown", as_markdown(head, rows).encode())
    data.setHtml(as_html(head, rows))
    QApplication.clipboard().setMimeData(data)
