"""The rows of an overview in the reader's language."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.spans import Span
from gui.models.overview_entries import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.figures import Figure
    from core.overview import Keyword, SectionWeight
    from core.phrases import PhrasePlace
    from core.proposals import Proposal

_WEIGHTS: Final = 40
"""Sections that are listed at once: of more, only the higher levels."""


def weights(sections: Sequence[SectionWeight]) -> list[Entry]:
    """Return the sections of the highest levels, as many levels as keep the list short, each with its weight."""
    level = min((one.level for one in sections), default=1)
    deepest = level
    while sum(one.level <= deepest + 1 for one in sections) <= _WEIGHTS and any(one.level > deepest for one in sections):
        deepest += 1
    longest = max((one.share for one in sections), default=0.0) or 1.0
    found = []
    for one in sections:
        if one.level <= deepest:
            value = QCoreApplication.translate("OverviewWords", "{count} characters · {share} %").format(
                count=f"{one.characters:,}", share=_share(one.share)
            )
            told = QCoreApplication.translate("OverviewWords", "{heading} {value}").format(heading=one.heading, value=value)
            found.append(Entry(one.heading, value, told, (Span(one.span.start, one.span.start),), one.share / longest, one.level - level))
    return found


def keywords(found: Sequence[Keyword]) -> list[Entry]:
    """Return the keywords, each with how often it stands in the text."""
    return [Entry(one.word, str(len(one.places)), _counted(one.word, len(one.places)), one.places, one.weight) for one in found]


def phrases(found: Sequence[PhrasePlace]) -> list[Entry]:
    """Return the set phrases, the most frequent first, each with how often it stands in the text."""
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for one in found:
        if one.is_certain:
            places[one.name].append(one.span)
    ordered = sorted(places.items(), key=lambda pair: (-len(pair[1]), pair[1][0].start))
    return [Entry(name, str(len(at)), _counted(name, len(at)), tuple(at)) for name, at in ordered]


def figures(found: Sequence[Figure], text: str) -> list[Entry]:
    """Return the figures in the order of the text, each with what is counted."""
    entries = []
    for one in found:
        value = "".join(filter(None, (one.comparison, one.qualifier if _stands_before(one, text) else None, one.span.of(text))))
        subject = one.subject.of(text) if one.subject is not None else _around(one.span, text)
        told = QCoreApplication.translate("OverviewWords", "{heading} {value}").format(heading=subject, value=value)
        entries.append(Entry(subject, value, told, (one.span,)))
    return entries


def proposals(found: Sequence[Proposal], text: str) -> list[Entry]:
    """Return the proposed tasks in the order of the text, each with its unit and deadline."""
    entries = []
    for one in found:
        details = QCoreApplication.translate("OverviewWords", " · ").join(
            part.of(text) for part in (one.unit, one.person, one.deadline) if part is not None
        )
        task = one.task.of(text)
        entries.append(
            Entry(
                task,
                details,
                QCoreApplication.translate("OverviewWords", "{heading} {value}").format(heading=task, value=details).strip(),
                (one.span,),
            )
        )
    return entries


def _counted(words: str, count: int) -> str:
    return QCoreApplication.translate("OverviewWords", "{words}, places: {count}").format(words=words, count=count)


def _share(share: float) -> str:
    per_cent = 100 * share
    return f"{per_cent:.0f}" if per_cent >= 1 or not per_cent else f"{per_cent:.1f}"


def _stands_before(figure: Figure, text: str) -> bool:
    qualifier = figure.qualifier or ""
    return bool(qualifier) and text.endswith(qualifier, 0, figure.span.start)


def _around(span: Span, text: str) -> str:
    """Return the words of the line before a figure of which it is not known what it counts."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - 12)
    return text[start : span.start].lstrip("，。；、：") or text[span.end : span.end + 12].split("\n")[0]
