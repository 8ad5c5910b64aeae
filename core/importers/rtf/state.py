"""What holds inside a group of an RTF file: braces open a copy of it, and close it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.importers.rtf.codepages import Font

TEXT: Final = 0
"""Characters go into the text."""
BUFFER: Final = 1
"""Characters are collected for whoever asked for them."""
SILENT: Final = 2
"""Characters are dropped, control words still act."""
SKIP: Final = 3
"""Everything is dropped."""
FONTS: Final = 4
COLOURS: Final = 5
STYLES: Final = 6
"""Inside the tables of the header."""

FAR_EASTERN: Final = "dbch"
"""The script of Chinese characters."""
USUAL_SIZE: Final = 12.0
"""Points of characters of which nothing is said."""


class State:
    """Destination, characters and paragraph as the control words so far have set them."""

    __slots__ = (
        "align",
        "base",
        "bold",
        "buffer",
        "chars",
        "deleted",
        "depth",
        "end",
        "far",
        "far_bold",
        "far_size",
        "first",
        "font",
        "hidden",
        "highlight",
        "in_table",
        "itap",
        "left",
        "list_key",
        "mode",
        "outline",
        "resume",
        "script",
        "shade",
        "size",
        "style",
        "uc",
    )

    def __init__(self, font: Font) -> None:
        self.mode = TEXT
        self.buffer: list[str] = []
        self.resume: tuple[int, list[str]] = (TEXT, self.buffer)
        """What a group inside goes back to: the result of an object, the text of a shape."""
        self.end: Callable[[State], None] | None = None
        """Called when the group ends."""
        self.uc = 1
        """Characters that stand behind one in Unicode for programs that do not know it."""
        self.plain(font)
        self.pard()
        self.style = 0

    def plain(self, font: Font) -> None:
        """Set characters back."""
        self.font = font
        self.far: Font | None = None
        self.far_bold: bool | None = None
        self.far_size: float | None = None
        """Those of Chinese characters where they are said apart."""
        self.script = ""
        """The writing system that was named last: what is said of associated fonts holds for it, and the text is in it."""
        self.bold = False
        self.size: float = USUAL_SIZE
        self.hidden = False
        self.deleted = False
        self.highlight: int | None = None
        self.shade: int | None = None

    def pard(self) -> None:
        """Set the paragraph back."""
        self.style = 0
        self.base: int | None = None
        """Key of the style on which the one that is told is based."""
        self.outline: int | None = None
        self.align: str | None = None
        self.first: int | None = None
        self.chars: int | None = None
        self.left: int | None = None
        self.list_key: int | None = None
        self.depth = 0
        self.in_table = False
        self.itap: int | None = None

    @property
    def is_bold(self) -> bool:
        """Return True if the characters are in bold type."""
        return self.bold if self.far_bold is None or self.script != FAR_EASTERN else self.far_bold

    @property
    def points(self) -> float:
        """Return the size of the characters."""
        return self.size if self.far_size is None or self.script != FAR_EASTERN else self.far_size

    @property
    def level(self) -> int:
        """Return in how many tables the paragraph stands."""
        return max(self.itap or 0, 1 if self.in_table else 0)

    def inside(self) -> State:
        """Return the state of a group in this one."""
        one = State.__new__(State)
        one.mode = self.mode
        one.buffer = self.buffer
        one.resume = self.resume
        one.end = None
        one.uc = self.uc
        one.font = self.font
        one.far = self.far
        one.far_bold = self.far_bold
        one.far_size = self.far_size
        one.script = self.script
        one.bold = self.bold
        one.size = self.size
        one.hidden = self.hidden
        one.deleted = self.deleted
        one.highlight = self.highlight
        one.shade = self.shade
        one.style = self.style
        one.base = self.base
        one.outline = self.outline
        one.align = self.align
        one.first = self.first
        one.chars = self.chars
        one.left = self.left
        one.list_key = self.list_key
        one.depth = self.depth
        one.in_table = self.in_table
        one.itap = self.itap
        return one

    def collect(self, end: Callable[[State], None]) -> None:
        """Collect the characters of the group; ``end`` finds them in ``buffer``."""
        self.mode = BUFFER
        self.buffer = []
        self.end = end

    def collected(self) -> str:
        """Return the characters that were collected."""
        return "".join(self.buffer)
