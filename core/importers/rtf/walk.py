"""Walks through an RTF file: control words, groups and characters, in one pass without recursion.

Source: Rich Text Format Specification 1.9.1. A group keeps what holds inside it (`core.importers.rtf.state`); what a control word does is
told in `core.importers.rtf.words` and, for those that begin a destination, in `core.importers.rtf.destinations`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.rtf.characters import Characters
from core.importers.rtf.codepages import double_byte_codec
from core.importers.rtf.double_bytes import protected
from core.importers.rtf.state import SKIP, STYLES, State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.importers.blocks import Blocks
    from core.importers.rtf.words import Action
    from core.importers.source import Source

DEEPEST: Final = 5_000
"""Groups inside one another; those further in have no state of their own."""
STEP: Final = 50_000
"""Pieces of the file between two looks at the progress."""
_TOKEN: Final = re.compile(
    rb"((?:[^\\{}]+|(?:\\'[0-9a-fA-F]{2}){1,1000}|\\[\\{}]){1,1000})"
    rb"|((?:\\u-?\d{1,7} ?(?:\\'[0-9a-fA-F]{2}|\?){0,8}){1,1000})"
    rb"|\\([a-zA-Z]+)(?:(-?\d{1,10})\d*)? ?"
    rb"|([{}])"
    rb"|\\(.)",
    re.S,
)
_BYTES: Final = 1
_UNICODE: Final = 2
_WORD: Final = 3
_NUMBER: Final = 4
_BRACE: Final = 5
_SIGNS: Final = {b"~": "\xa0", b"_": "-"}
_GOES_ON: Final = re.compile(rb"\\(?:par|cell|row|u-?\d|')")
"""What stands in a text, and not in what programs leave behind its end."""
_WORDS: Final = re.compile(rb"\\'[89a-fA-F]|\\u-?\d|[\x80-\xff]")
LONGEST_NAME: Final = 32
"""Letters of a control word."""
NEAR: Final = 4_096
"""Bytes behind a brace too many in which the text must go on."""


class Walk(Characters):
    """One walk through one file.

    Args:
        source: the file.
        actions: what control words do.
        ignorable: destinations whose content is nothing that anybody reads.
    """

    def __init__(self, source: Source, actions: Mapping[bytes, Action], ignorable: frozenset[bytes]) -> None:
        super().__init__(source)
        self._data = protected(source.data, double_byte_codec(source.data, self.default.codec), frozenset(actions))
        self._progress = source.progress
        self._actions = actions
        self._ignorable = ignorable
        self.at = 0
        """Offset in the file of the last brace."""
        self._stack: list[State] = []
        self._deep = 0
        """Groups that have no state of their own."""
        self._is_starred = False

    def run(self) -> Blocks:
        """Read the file and return its body."""
        at = max(0, self._data.find(b"{"))
        while at < len(self._data):
            at = self._walk(at)
        if self._stack or self._deep:
            self.count("cut-off")
        self._deep = 0
        while self._stack:
            self._close()
        return self.end_story(self.state)

    # Tokens

    def _walk(self, at: int) -> int:
        """Read until the end, or up to bytes that are no text; return where to go on."""
        actions = self._actions
        for number, match in enumerate(_TOKEN.finditer(self._data, at)):
            if number and not number % STEP:
                self._progress.tell(match.start(), len(self._data))
            kind = match.lastindex
            if kind == _BRACE:
                self.at = match.start()
                if not self._brace(match[0]):
                    return len(self._data)
            elif self.state.mode == SKIP and match[3] != b"bin":
                continue
            elif kind == _BYTES:
                self.take_bytes(match[0])
            elif kind == _UNICODE:
                self.take_unicode(match[0])
            elif kind in (_WORD, _NUMBER):
                word = match[3]
                value = int(match[4]) if kind == _NUMBER else None
                if word == b"bin":
                    return match.end() + max(0, value or 0)
                action = actions.get(word)
                if action is not None:
                    self._is_starred = False
                    action(self, value)
                elif self._is_starred:
                    self._leave_out(word)
            else:
                self._symbol(match[6])
        return len(self._data)

    def _brace(self, brace: bytes) -> bool:
        """Open or close a group; return False behind the end of the document."""
        self._skip = 0
        self._is_starred = False
        if brace == b"{":
            if self.state.mode == SKIP or len(self._stack) >= DEEPEST:
                self._deep += 1
                return True
            self._stack.append(self.state)
            self.state = self.state.inside()
            if self.state.mode == STYLES:
                self.state.pard()
                self.state.collect(self.tables.end_style)
        elif self._deep:
            self._deep -= 1
        elif len(self._stack) > 1:
            self._close()
        elif self._stack and _GOES_ON.search(self._data, self.at, self.at + NEAR):
            # One brace too many: the text goes on behind it.
            self.count("damaged-parts")
        else:
            if self._stack:
                self._close()
            return False
        return True

    def _close(self) -> None:
        closed = self.state
        if len(self._stack) == 1:
            # The last paragraph of a file need not be ended.
            self.end_text()
        if closed.end is not None:
            self.flush()
        self.state = self._stack.pop()
        if closed.end is not None:
            closed.end(closed)

    def _leave_out(self, word: bytes) -> None:
        """Skip a destination that is not known, as its writer allows; one with characters beyond ASCII may say something."""
        self._is_starred = False
        begin = self.at

        def end(_: State) -> None:
            if _WORDS.search(self.bytes_since(begin)):
                self.count("unknown-parts", word.decode("ascii")[:LONGEST_NAME])

        self.state.mode = SKIP
        if word not in self._ignorable:
            self.state.end = end

    def _symbol(self, sign: bytes) -> None:
        if sign == b"*":
            self._is_starred = True
        elif sign in b"\r\n":
            self.end_paragraph()
        elif sign in _SIGNS and not self.skips_one():
            self.write(_SIGNS[sign])

    def bytes_since(self, begin: int) -> bytes:
        """Return what stands in the file between an offset and the last brace."""
        return self._data[begin : self.at]
