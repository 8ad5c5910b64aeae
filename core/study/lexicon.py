"""The lexicon of set phrases: what the program brings, and the reader's own over it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Self

from core import own_phrases
from core.paths import RESOURCES
from core.phrases import GIVEN, OWN, Phrase
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FILE: Final = RESOURCES / "dictionaries" / "phrases.json"
_TRADITIONAL: Final = re.compile("[個們這國會產發點義動實體兩雙對務幹黨總經設變確維護結貫徹強調統籌]")
"""Characters that no text in simplified ones has; a text in traditional ones has one of them soon."""
_PARTING: Final = str.maketrans("", "", "、，,·" + own_phrases.MARKS)


def key(words: str) -> str:
    """Return what words are looked up by: without quotation marks, white space, and 、 and ， between the parts."""
    return "".join(words.translate(_PARTING).split())


def in_simplified(text: str) -> str:
    """Return a text in simplified characters, as many as before; the very same one if it is in them."""
    if _TRADITIONAL.search(text) is None:
        return text
    # 40 ms when it is first asked for, which most readers never do.
    from core.scripts import folded

    return folded(text)


class Lexicon:
    """Entries by their names and other names, and their places in texts. Never changed, so any thread may ask it.

    Args:
        phrases: the entries; of several with the same name the last counts.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        named = {one.name: one for one in phrases}
        self.phrases: tuple[Phrase, ...] = tuple(named.values())
        """All entries, in the order in which they were given."""
        self._by_key: dict[str, list[Phrase]] = {}
        self._forms: dict[str, list[Phrase]] = {}
        """Whose names can be written so."""
        lengths: dict[str, set[int]] = {}
        for phrase in self.phrases:
            written = dict.fromkeys(own_phrases.bare(one) for one in (phrase.name, *phrase.aliases))
            for one in dict.fromkeys(map(key, written)):
                self._by_key.setdefault(one, []).append(phrase)
            for form in dict.fromkeys(form for one in written for form in (one, key(one)) if len(form) > 1):
                self._forms.setdefault(form, []).append(phrase)
                lengths.setdefault(form[:2], set()).add(len(form))
        for meanings in (*self._by_key.values(), *self._forms.values()):
            meanings.sort(key=_newest, reverse=True)
        self._lengths = {head: sorted(found, reverse=True) for head, found in lengths.items()}
        """Of the forms that begin with two characters, the longest first: a reader may have thousands that begin alike."""
        first = "".join(re.escape(one) for one in dict.fromkeys(head[0] for head in self._lengths))
        self._first: Final = re.compile(f"[{first}]" if first else r"(?!)")

    @classmethod
    def load(cls, own: Path | None = None) -> Self:
        """Return the lexicon of the program with the reader's own entries over it.

        Args:
            own: the reader's file; what is wrong with it is told by `core.own_phrases.read`. None for the program's alone.
        """
        mine = own_phrases.read(own).phrases if own is not None else ()
        return cls((*_given(), *mine))

    def of(self, words: str) -> tuple[Phrase, ...]:
        """Return all entries of this name or other name: the reader's own first, then the latest, those without a date last."""
        found = self._by_key.get(key(words)) or self._by_key.get(key(in_simplified(words)))
        return tuple(found or ())

    def is_own(self, words: str) -> bool:
        """Return True if the reader has an entry of this name or other name."""
        # That one comes first.
        return any(one.source == OWN for one in self.of(words)[:1])

    def match(self, text: str) -> Iterator[tuple[Span, Phrase]]:
        """Give every place of every entry in text order, also those inside one another; the longer ones of one place first."""
        for place in self._first.finditer(text):
            start = place.start()
            for length in self._lengths.get(text[start : start + 2], ()):
                form = text[start : start + length]
                # Shorter at the end of the text.
                for phrase in self._forms.get(form, ()) if len(form) == length else ():
                    yield Span(start, start + length), phrase


def _newest(phrase: Phrase) -> tuple[bool, str]:
    return phrase.source == OWN, phrase.defined or ""


@cache
def _given() -> tuple[Phrase, ...]:
    """Return the entries that the program brings."""
    return own_phrases.parsed(FILE.read_bytes(), GIVEN).phrases
