"""What a library keeps of a file that was edited is what the matcher says, and nothing vanishes on the way."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from core.annotation import Change
from core.carrying import carry
from core.session import ReadingSession
from tests.refinding import edits
from tests.refinding.marks import marks
from tests.refinding.texts import pool, samples
from tests.refinding.tracked import text_of, tracked

if TYPE_CHECKING:
    from pathlib import Path

    from core.annotation import Annotation
    from core.session import Opening

MARKS = 60
SAMPLES = {sample.name: sample.text for sample in samples(6)}


@pytest.mark.parametrize(("name", "kind"), list(zip([*SAMPLES, *SAMPLES][: len(edits.EVERY)], edits.EVERY, strict=True)))
def test_every_mark_of_an_edited_file_is_stored_as_the_matcher_has_it(name: str, kind: str, tmp_path: Path) -> None:
    old, path = SAMPLES[name], tmp_path / "讲话.txt"
    path.write_text(old, "utf-8")
    dice = random.Random(f"{name} {kind}")
    with ReadingSession(tmp_path / "library.db") as session:
        first = _opened(session, path)
        made = session.apply(first.document, [Change(None, one) for one in marks(old, MARKS, dice)])
        path.write_text(text_of(edits.edit(kind, tracked(old), dice, pool(6))), "utf-8")
        new = session.read(path).text
        second = _opened(session, path)
        assert (second.document, second.edition) == (first.document, 2)
        expected = {one.id: one for one in carry(old, new, made, 2)}
    with ReadingSession(tmp_path / "library.db") as session:
        again = _opened(session, path)
        assert (again.annotations, again.to_review) == (second.annotations, second.to_review)
    found = {one.id: one for one in (*again.annotations, *again.to_review)}
    assert set(found) == {one.id for one in made}
    assert {one: _place(found[one]) for one in found} == {one: _place(expected[one]) for one in expected}
    assert all(one.status in {"to-review", "orphan"} for one in again.to_review)


def _opened(session: ReadingSession, path: Path) -> Opening:
    return session.admit(session.plan(session.read(path)))


def _place(annotation: Annotation) -> tuple[object, ...]:
    """Return what the matcher decides; the headings above it are found by who stores it."""
    anchor = annotation.anchor
    return annotation.status, annotation.edition, anchor.span, anchor.quote, anchor.prefix, anchor.suffix
