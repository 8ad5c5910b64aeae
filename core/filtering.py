"""Which annotations are wanted: the same filter for what the window shows and for what is exported."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.spans import Span


@dataclass(frozen=True, slots=True)
class Filter:
    """What an annotation has to be; each field narrows, an empty one does not."""

    colours: frozenset[str] = frozenset()
    """One of these."""
    kinds: frozenset[str] = frozenset()
    """One of these."""
    tags: frozenset[str] = frozenset()
    """At least one of these."""
    words: str = ""
    """Parted by white space; each stands in the quote or in the note, whatever its width and case."""
    section: Span | None = None
    """Code points of the text in which it begins. Annotations without a place (a note on the document) are in no section."""
    has_note: bool | None = None
    """True: with a note. False: without one."""
    is_starred: bool = False
    """True: only with a star."""
    is_open_task: bool = False
    """True: only tasks that are not done."""

    @property
    def is_empty(self) -> bool:
        """True if every annotation passes."""
        return not self.words.strip() and replace(self, words="") == _ALL

    def matches(self, annotation: Annotation) -> bool:
        """Return True if an annotation passes."""
        return (
            (not self.colours or annotation.colour in self.colours)
            and (not self.kinds or annotation.kind in self.kinds)
            and (not self.tags or not self.tags.isdisjoint(annotation.tags))
            and (not self.is_starred or annotation.star)
            and (self.has_note is None or bool(annotation.note.strip()) == self.has_note)
            and (not self.is_open_task or _is_open_task(annotation))
            and (self.section is None or _begins_in(annotation, self.section))
            and (not self.words or _holds(annotation, folded_words(self.words)))
        )


_ALL: Final = Filter()


@lru_cache(maxsize=16)
def folded_words(words: str) -> tuple[str, ...]:
    """Return the words to look for, in one width and case."""
    return tuple(folded(words).split())


def folded(text: str) -> str:
    """Return ``text`` in one width and case, for looking up only: ＡＢＣ, abc and ABC are the same, and so are ， and ,."""
    return unicodedata.normalize("NFKC", text).casefold()


def _holds(annotation: Annotation, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    # A line end keeps a word from being found half in the quote and half in the note.
    text = folded(f"{annotation.anchor.quote}\n{annotation.note}")
    return all(word in text for word in words)


def _is_open_task(annotation: Annotation) -> bool:
    return annotation.task is not None and annotation.task.get("state") != "done"


def _begins_in(annotation: Annotation, section: Span) -> bool:
    return annotation.kind != "document-note" and section.start <= annotation.span.start < section.end
