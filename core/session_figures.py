"""Figures: those of a text, and a subject followed over the library's documents. Part of `core.session.ReadingSession`.

Every method may be called from any thread and stores nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.figures import Figure, FigureLine, FigureSeries, Followed, FollowedFigure
from core.outline.tree import HEADING
from core.own_phrases import FILE
from core.progress import Cancelled, Progress
from core.spans import Span
from core.store.library import exists
from core.study import figure_names, figure_places
from core.study.figures import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.outline.tree import Outline
    from core.session_phrases import PhrasesSession
    from core.session_search import SearchSession
    from core.store.index.held import Catalogue
    from core.store.index.shelf import Shelved
    from core.store.library import Connection

MOST: Final = 600
"""Documents that are looked through for a subject: the latest."""
_APART: Final = 60_000
"""Characters from which on a process of its own looks for figures: else the window would wait for the interpreter."""
_SENTENCE: Final = 1_000
"""Characters of a sentence that are looked at on either side of a subject."""
_SHOWN: Final = 400
"""Characters of a sentence that are told."""
_STRETCH: Final = 50_000
"""Characters in which names are looked for by one call, which keeps the interpreter from the window."""
_NAME: Final = 30
"""Characters of the longest name."""
_PIECE: Final = 64
"""Documents whose texts are read together."""
_END: Final = re.compile("[。！？；!?;\\n]")
_AIM: Final = re.compile("预期目标|主要目标|目标[是为：:]|力争|争取|确保|计划|拟|将达到|要达到|达到.{0,12}以上$")
_AIM_BEFORE: Final = re.compile("预期目标|主要目标|目标是|目标为")
_BEFORE: Final = 300
"""Characters before a sentence in which it may be said that aims follow."""


class FiguresSession:
    """Tells figures, beside one library.

    Args:
        library: its file.
        search: what finds in it.
        phrases: what knows the set phrases, in which numerals state nothing.
    """

    def __init__(self, library: Path, search: SearchSession, phrases: PhrasesSession) -> None:
        self._library = library
        self._search = search
        self._phrases = phrases

    def lines(self, text: str, outline: Outline, progress: Progress | None = None) -> tuple[FigureLine, ...]:
        """Return the figures of a text with the sentence and the section of each, in text order.

        Args:
            text: a normal text.
            outline: of that text.
            progress: once it is cancelled nothing more is looked for.

        Raises:
            Cancelled: if ``progress`` was cancelled.
            ReaderError: if the process that looks through a long text ended without an answer.
        """
        given = progress or Progress()
        heads = [node for node in outline.nodes if node.kind == HEADING]
        starts = [node.offset for node in heads]
        lines = []
        for figure in self._found(text, outline, given):
            sentence = _sentence(text, figure.span)
            at = bisect_right(starts, figure.span.start) - 1
            section = heads[at].line if at >= 0 else ""
            subject = figure.subject.of(text) if figure.subject else ""
            lines.append(FigureLine(figure, figure.span.of(text), subject, sentence, _told(text, sentence, figure.span), section))
        return tuple(lines)

    def follow(self, subject: str, *, is_cancelled: Callable[[], bool] | None = None) -> Followed:
        """Return what the documents of the library say of a subject.

        The same subject is meant under each of its usual names (生产总值, GDP), whatever place or time stands before it. Amounts are
        brought to one unit; by how much something grew is told apart from how much it was.

        Args:
            subject: as it stands in a text.
            is_cancelled: True as soon as nobody wants the answer.

        Raises:
            Cancelled: as soon as ``is_cancelled``.
            LibraryError: if the disk or the library fails.
        """
        from core.query.tree import TEXT, AnyOf, Phrase, Query

        wanted = figure_names.key(subject)
        if len(wanted) < 2 or not exists(self._library):
            return Followed(wanted)
        names = figure_names.spellings(wanted)
        parts = tuple(Phrase(name) for name in names)
        query = Query(AnyOf(parts) if len(parts) > 1 else parts[0], where=TEXT)

        def act(catalogue: Catalogue, library: Connection, index: Connection | None) -> Followed:
            from core.store.index.looking import Looking

            answering = Looking(query, catalogue, library, index, is_cancelled).documents()
            shelved = [catalogue.shelf.documents[row] for row in answering]
            shelved.sort(key=lambda one: (one.date is not None, one.date or "", one.document), reverse=True)
            found = list(_places(library, shelved[:MOST], wanted, names, is_cancelled))
            home = figure_places.only_one({point.place for point, _, _ in found})
            if home is not None:
                # 全县 is that county of which all others of them speak.
                found = [(replace(point, place=home), unit, is_change) for point, unit, is_change in found]
            documents = len({point.document for point, _, _ in found})
            return Followed(wanted, _series(found), documents, is_cut=len(shelved) > MOST)

        return self._search.kept().asked(act, is_cancelled)

    def export(self, path: Path, title: str, head: Sequence[str], rows: Sequence[Sequence[str | float | None]]) -> None:
        """Write rows of figures to a file, which becomes whole or stays as it was.

        Args:
            path: its ending says the form: ``.xlsx``, or one of `core.tables`.
            title: of the sheet of a workbook.
            head: what the columns are called.
            rows: numbers stay numbers in a workbook.

        Raises:
            ReaderError: if it cannot be written.
        """
        from core.tables import save, write_table

        if path.suffix.lower() == ".xlsx":
            from core.exporters.xlsx_table import content

            save(path, content(title, head, rows))
        else:
            write_table(path, head, [[_cell(one) for one in row] for row in rows])

    def _found(self, text: str, outline: Outline, progress: Progress) -> tuple[Figure, ...]:
        if len(text) <= _APART:
            return find(text, self._phrases.find(text))
        from core.study_apart import Request, find_beside

        request = Request(text, outline, ("figures",), self._library, self._library.with_name(FILE))
        return next((found for _, found in find_beside(request, progress)), ())


def _places(
    library: Connection, shelved: Sequence[Shelved], wanted: str, names: Sequence[str], is_cancelled: Callable[[], bool] | None
) -> Iterator[tuple[FollowedFigure, str, bool]]:
    """Yield the figures of a subject, each with its unit and whether it tells a change."""
    from core.store import documents
    from core.store.index.searched import texts_of

    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    for start in range(0, len(shelved), _PIECE):
        some = shelved[start : start + _PIECE]
        texts = texts_of(library, [one.text for one in some])
        for one in some:
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            # The long ones are left out there, and read in blocks.
            text = texts[one.text] if one.text in texts else documents.load_text(library, one.text)
            path = None
            home = figure_places.of_document(one.shown_title, text)
            for sentence in _sentences(text, pattern, is_cancelled):
                words = sentence.of(text)
                for figure in find(words, ()):
                    if figure.subject is None or not figure_names.is_same(figure.subject.of(words), wanted):
                        continue
                    path = path or documents.last_path(library, one.document)
                    point, unit, is_change = _point(one, path, text, sentence, figure)
                    yield replace(point, place=figure_places.settled(point.subject, wanted, home)), unit, is_change


def _sentences(text: str, pattern: re.Pattern[str], is_cancelled: Callable[[], bool] | None) -> Iterator[Span]:
    """Yield the sentences in which a subject is named, each once."""
    last = -1
    for start in range(0, len(text), _STRETCH):
        if is_cancelled is not None and is_cancelled():
            raise Cancelled
        # A name may lie across the end of a stretch.
        for match in pattern.finditer(text, start, start + _STRETCH + _NAME):
            if match.start() < last:
                continue
            span = _sentence(text, Span(*match.span()))
            last = span.end
            yield span


def _sentence(text: str, span: Span) -> Span:
    """Return the sentence that holds a place; no more than a thousand characters on either side of a very long one."""
    low = max(0, span.start - _SENTENCE)
    start = max((match.end() for match in _END.finditer(text, low, span.start)), default=low)
    match = _END.search(text, span.end, span.end + _SENTENCE)
    end = match.end() if match is not None else min(len(text), span.end + _SENTENCE)
    return Span(start, max(end, span.end)).trimmed(text)


def _point(one: Shelved, path: Path | None, text: str, sentence: Span, figure: Figure) -> tuple[FollowedFigure, str, bool]:
    factor = figure_names.measure(figure.unit)[1]
    is_change = figure.comparison in figure_names.CHANGES
    sign = -1 if figure.comparison in figure_names.FALLS else 1
    span = Span(sentence.start + figure.span.start, sentence.start + figure.span.end)
    words = sentence.of(text)
    line = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _BEFORE)
    before = words[max(0, figure.span.start - 40) : figure.span.start]
    point = FollowedFigure(
        one.document,
        one.shown_title,
        one.date,
        path,
        span,
        figure.span.of(words),
        figure.subject.of(words) if figure.subject else "",
        sign * figure.value * factor,
        _told(text, sentence, span),
        is_aim=_AIM.search(before) is not None or _AIM_BEFORE.search(text, line, sentence.start) is not None,
        high=None if figure.high is None else sign * figure.high * factor,
    )
    return point, figure.unit, is_change


def _series(found: Sequence[tuple[FollowedFigure, str, bool]]) -> tuple[FigureSeries, ...]:
    """Return figures in rows that can be held against each other, each in the unit that most of its documents use."""
    rows: dict[tuple[str, bool], list[tuple[FollowedFigure, str]]] = defaultdict(list)
    for point, unit, is_change in found:
        rows[figure_names.measure(unit)[0], is_change].append((point, unit))
    series = []
    for (_, is_change), row in rows.items():
        unit = Counter(unit for _, unit in row).most_common(1)[0][0]
        factor = figure_names.measure(unit)[1]
        points = [
            replace(point, value=_exact(point.value / factor), high=None if point.high is None else _exact(point.high / factor))
            for point, _ in row
        ]
        points.sort(key=lambda one: (one.date is None, one.date or "", one.document, one.span.start))
        series.append(FigureSeries(unit, is_change, tuple(points)))
    series.sort(key=lambda one: (one.is_change, -len(one.points)))
    return tuple(part for one in series for part in _by_place(one))


def _by_place(series: FigureSeries) -> Iterator[FigureSeries]:
    """Yield a row of figures as it is if all are of one place, else marked as of several, and then the row of each place."""
    counts = Counter(point.place for point in series.points)
    if len(counts) == 1:
        yield replace(series, place=next(iter(counts)))
        return
    yield replace(series, place=None)
    for place, _ in sorted(counts.items(), key=lambda one: (not one[0], -one[1])):
        yield replace(series, place=place, points=tuple(point for point in series.points if point.place == place))


def _exact(value: float) -> float:
    """Return a value without what multiplying and dividing has added behind the twelfth figure."""
    return float(f"{value:.12g}")


def _told(text: str, sentence: Span, span: Span) -> str:
    """Return a sentence in one line; of a very long one what stands around a number."""
    if len(sentence) > _SHOWN:
        start = max(sentence.start, span.start - _SHOWN // 2)
        sentence = Span(start, min(sentence.end, start + _SHOWN))
    return " ".join(sentence.of(text).split())


def _cell(value: str | float | None) -> str:
    """Return a cell of a table in words."""
    return "" if value is None else value if isinstance(value, str) else f"{value:.12g}"
