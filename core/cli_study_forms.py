"""The forms in which the commands for studying print set phrases, tasks, figures, comparisons and terms.

All spans of JSON are pairs of code points in the text that the command ``text`` prints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.cli_doors import one_line
from core.contrast import DROPPED, MOVED, NEW, REWORDED, SAME
from core.tasks import due_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.contrast import Contrast, SectionPair, SentencePair
    from core.figures import Figure
    from core.phrases import Phrase, PhrasePlace
    from core.proposals import Proposal
    from core.spans import Span
    from core.terms import TermTable

_SIGNS: Final = {SAME: "=", REWORDED: "~", MOVED: ">", NEW: "+", DROPPED: "-"}


def phrase_object(place: PhrasePlace, known: Sequence[Phrase]) -> dict[str, Any]:
    """Return a set phrase as JSON: where it stands, where the text lists its members, and what the lexicon says of it."""
    return {
        "start": place.span.start,
        "end": place.span.end,
        "text": place.name,
        "kind": place.kind,
        "members": [_pair(one) for one in place.members],
        "lexicon": [
            {
                "phrase": one.name,
                "members": list(one.members),
                "defined": one.defined,
                "certain": one.is_certain,
                "note": one.note,
                "source": one.source,
            }
            for one in known
        ],
    }


def phrase_row(place: PhrasePlace, text: str, known: Sequence[Phrase]) -> str:
    """Return a set phrase as a row: offsets, kind, words, members; the text's own list comes before the lexicon's newest entry."""
    members = [one.of(text) for one in place.members] or (list(known[0].members) if known else [])
    return _row(_offsets(place.span), place.kind, place.name, "；".join(members))


def task_object(one: Proposal, text: str, said_on: str | None) -> dict[str, Any]:
    """Return a proposed task as JSON."""
    return {
        "start": one.span.start,
        "end": one.span.end,
        "task": _pair(one.task),
        "unit": _pair_or_none(one.unit),
        "person": _pair_or_none(one.person),
        "deadline": _pair_or_none(one.deadline),
        "due": due_date(one.deadline.of(text), said_on) if one.deadline else None,
        "targets": [_pair(target) for target in one.targets],
        "text": one.span.of(text),
    }


def task_row(one: Proposal, text: str, said_on: str | None) -> str:
    """Return a proposed task as a row: offsets, task, unit, person, deadline, the day it means, targets, the sentence."""
    deadline = _words(one.deadline, text)
    return _row(
        _offsets(one.span),
        one.task.of(text),
        _words(one.unit, text),
        _words(one.person, text),
        deadline,
        (due_date(deadline, said_on) or "") if deadline else "",
        "；".join(target.of(text) for target in one.targets),
        one.span.of(text),
    )


def figure_object(one: Figure, text: str) -> dict[str, Any]:
    """Return a figure as JSON; the value of a range is a pair."""
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.span.of(text),
        "value": _number(one.value) if one.high is None else [_number(one.value), _number(one.high)],
        "unit": one.unit,
        "subject": _pair_or_none(one.subject),
        "comparison": one.comparison,
        "qualifier": one.qualifier,
    }


def figure_row(one: Figure, text: str) -> str:
    """Return a figure as a row: offsets, words, value, unit, what is counted, comparison, qualifier."""
    value = str(_number(one.value)) if one.high is None else f"{_number(one.value)}-{_number(one.high)}"
    return _row(
        _offsets(one.span), one.span.of(text), value, one.unit, _words(one.subject, text), one.comparison or "", one.qualifier or ""
    )


def contrast_object(found: Contrast, old_text: str, new_text: str) -> dict[str, Any]:
    """Return a comparison of two documents as JSON."""
    return {
        "counts": dict(found.counts),
        "sections": [
            {
                "level": one.level,
                "old": _pair_or_none(one.old),
                "new": _pair_or_none(one.new),
                "old_heading": one.old_heading,
                "new_heading": one.new_heading,
                "moved": one.is_moved,
                "sentences": [_sentence_object(sentence) for sentence in one.sentences],
            }
            for one in found.sections
        ],
        "phrases": {"new": list(found.phrases_new), "dropped": list(found.phrases_dropped), "kept": list(found.phrases_kept)},
        "figures": [
            {
                "subject": one.subject,
                "old": figure_object(one.old, old_text) if one.old else None,
                "new": figure_object(one.new, new_text) if one.new else None,
            }
            for one in found.figures
        ],
    }


def contrast_rows(found: Contrast, old_text: str, new_text: str) -> Iterator[str]:
    """Give a comparison as rows: counts, then section by section each sentence that differs behind its sign."""
    yield _row(*(f"{kind}: {count}" for kind, count in found.counts.items()))
    for one in found.sections:
        rows = [row for sentence in one.sentences for row in _sentence_rows(sentence, old_text, new_text)]
        if rows:
            yield f"# {_heading(one)}"
            yield from rows
    for sign, phrases in (("+", found.phrases_new), ("-", found.phrases_dropped)):
        yield from (f"{sign} “{phrase}”" for phrase in phrases)
    for figure in found.figures:
        sides = (figure.old.span.of(old_text) if figure.old else "", figure.new.span.of(new_text) if figure.new else "")
        yield _row(f"% {figure.subject}", *sides)


def term_object(table: TermTable) -> dict[str, Any]:
    """Return terms over time as JSON."""
    return {
        "by": table.grouping,
        "groups": [{"key": one.key, "documents": one.documents, "characters": one.characters} for one in table.groups],
        "terms": [
            {
                "term": term,
                "points": [
                    {"places": point.places, "documents": point.documents, "rate": round(table.rate(at, group), 4)}
                    for group, point in enumerate(table.points[at])
                ],
            }
            for at, term in enumerate(table.terms)
        ],
    }


def term_rows(table: TermTable) -> Iterator[str]:
    """Give terms over time as rows: a head, then for each group its key, documents, characters, and places and rate of each term."""
    yield _row(table.grouping, "documents", "characters", *(head for term in table.terms for head in (term, f"{term} / 10000")))
    for group, one in enumerate(table.groups):
        numbers = [
            words for term in range(len(table.terms)) for words in (str(table.points[term][group].places), f"{table.rate(term, group):.2f}")
        ]
        yield _row(one.key, str(one.documents), str(one.characters), *numbers)


def _sentence_object(one: SentencePair) -> dict[str, Any]:
    return {
        "class": one.kind,
        "old": _pair_or_none(one.old),
        "new": _pair_or_none(one.new),
        "likeness": round(one.likeness, 4),
        "old_changes": [_pair(span) for span in one.old_changes],
        "new_changes": [_pair(span) for span in one.new_changes],
    }


def _sentence_rows(one: SentencePair, old_text: str, new_text: str) -> Iterator[str]:
    """Give the rows of a sentence that differs: what became of it, and where both documents have it in other words both."""
    sign = _SIGNS[one.kind]
    if one.old is None or one.new is None:
        span, text = (one.old, old_text) if one.new is None else (one.new, new_text)
        yield f"{sign} {one_line(_words(span, text))}"
    elif one.kind != SAME:
        old, new = one_line(one.old.of(old_text)), one_line(one.new.of(new_text))
        yield from (f"{sign} {new}",) if old == new else (f"{sign}- {old}", f"{sign}+ {new}")


def _heading(one: SectionPair) -> str:
    if one.old_heading and one.new_heading and one.old_heading != one.new_heading:
        return f"{one.old_heading} → {one.new_heading}"
    return one.new_heading or one.old_heading


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pair_or_none(span: Span | None) -> list[int] | None:
    return None if span is None else _pair(span)


def _offsets(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _words(span: Span | None, text: str) -> str:
    return "" if span is None else span.of(text)


def _number(value: float) -> int | float:
    """Return a whole number without a point."""
    return int(value) if value == int(value) else value


def _row(*cells: str) -> str:
    return "\t".join(one_line(cell) for cell in cells)
