"""What is told of a set phrase, in words: who says what it stands for, when it was defined, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.errors import QT_TRANSLATE_NOOP
from core.phrases import NUMBERED, OWN, QUOTED
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.phrases import Held, Phrase, PhraseCard, PhraseDocument, PhraseLibrary

_FROM_DOCUMENTS: Final = 3
"""Documents of the library whose lists are shown, the latest first."""
_NUMBERS: Final = 20
"""Entries that are named, at most."""
_KINDS: Final = {
    NUMBERED: QT_TRANSLATE_NOOP("PhraseWords", "Numbered"),
    QUOTED: QT_TRANSLATE_NOOP("PhraseWords", "Quoted"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of a phrase."""

    source: str
    """Who says it, in words."""
    members: tuple[str, ...]
    note: str = ""
    span: Span | None = None
    """Where that stands in the text, or in ``document``."""
    document: PhraseDocument | None = None

    @property
    def words(self) -> str:
        """Return the members in one line."""
        return "、".join(self.members)


def told(card: PhraseCard, library: PhraseLibrary | None) -> list[Told]:
    """Return what is said of a phrase: by this text, by the entries, by other documents of the library that say something else."""
    found = []
    if card.words:
        span = Span(card.members[0].start, card.members[-1].end)
        found.append(Told(QCoreApplication.translate("PhraseWords", "In this text"), card.words, span=span))
    found += [Told(_source(entry, card.name), entry.members, entry.note or "") for entry in card.entries]
    known, elsewhere = {one.members for one in found}, []
    for one in reversed(library.documents if library is not None else ()):
        if one.members and one.members not in known:
            known.add(one.members)
            elsewhere.append(Told(defined(one), one.members, span=one.listed, document=one))
    return [*found, *elsewhere[:_FROM_DOCUMENTS]]


def kind(of: str) -> str:
    """Return what a kind of phrase is called."""
    return QCoreApplication.translate("PhraseWords", _KINDS[of])


def here(places: Sequence[Span]) -> str:
    """Return how often a phrase stands in the text."""
    return QCoreApplication.translate("PhraseWords", "%Ln place(s) in this text: the next one", "", len(places))


def in_library(library: PhraseLibrary) -> str:
    """Return how often it stands in the library."""
    if not library.documents:
        return QCoreApplication.translate("PhraseWords", "It stands nowhere else in the library.")
    documents = QCoreApplication.translate("PhraseWords", "%Ln document(s) of the library have it", "", len(library.documents))
    places = QCoreApplication.translate("PhraseWords", "%Ln place(s)", "", library.count)
    return f"{documents} · {places}"


def defined(document: PhraseDocument) -> str:
    """Return a document by its date and title."""
    return f"{document.date}  {document.title}" if document.date else document.title


def wrong(held: Held) -> str:
    """Return what of the reader's own file is passed over, in a sentence; empty if nothing is."""
    if not held.is_readable:
        return QCoreApplication.translate(
            "PhraseWords",
            "phrases.json beside the library is no list of set phrases. It stays as it is until you save an entry of your own.",
        )
    if held.skipped:
        said = QCoreApplication.translate(
            "PhraseWords", "%n entr(y/ies) of phrases.json have no name and are passed over: {numbers}.", "", len(held.skipped)
        )
        numbers = ", ".join(map(str, held.skipped[:_NUMBERS])) + (" …" if len(held.skipped) > _NUMBERS else "")
        return said.format(numbers=numbers)
    return ""


def _source(entry: Phrase, name: str) -> str:
    """Return who an entry is by, when the phrase was defined, and whether that is confirmed."""
    parts = [
        QCoreApplication.translate("PhraseWords", "Your own entry")
        if entry.source == OWN
        else QCoreApplication.translate("PhraseWords", "Lexicon")
    ]
    if entry.name != name:
        parts.append(entry.name)
    if entry.defined:
        parts.append(entry.defined.replace(", ", " "))
    if not entry.is_certain:
        parts.append(QCoreApplication.translate("PhraseWords", "not confirmed"))
    return " · ".join(parts)
