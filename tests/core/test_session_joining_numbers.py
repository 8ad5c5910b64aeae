"""A number of an edition never means another one, whatever is joined and parted: a window may still show a document as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import ChangedMeanwhile, LibraryError
from tests.core.library_kit import SPEECH, document, mark, opened

if TYPE_CHECKING:
    from core.session import ReadingSession

HERE, THERE = Path("/讲话/饮水.txt"), Path("/讲话/印发稿.txt")


def test_an_earlier_document_that_is_joined_comes_before_and_no_number_means_another_edition(session: ReadingSession) -> None:
    earlier = opened(session, document(SPEECH, HERE))
    later = opened(session, document(SPEECH.replace("镇", "县"), THERE))
    session.editions.join(later.document, earlier.document)
    listed = session.editions.listed(later.document)
    assert [one.path for one in listed] == [THERE, HERE]
    assert [one.made for one in listed] == sorted((one.made for one in listed), reverse=True)
    assert [one.number for one in listed] == [3, 2]
    with pytest.raises(LibraryError):
        session.annotations(later.document, later.edition)


def test_the_number_of_an_edition_that_has_left_is_given_to_no_other(session: ReadingSession) -> None:
    first = opened(session, document(SPEECH, HERE))
    changed = document(SPEECH + "散会。\n", HERE)
    stale = opened(session, changed)
    session.editions.part(first.document, stale.edition)
    opened(session, document(SPEECH, HERE))
    later = opened(session, document(SPEECH.replace("水池要有人洗", "水池要常洗"), HERE))
    assert (later.document, later.edition) == (first.document, 3)
    with pytest.raises(ChangedMeanwhile):
        mark(session, stale, changed, "散会")


@pytest.mark.parametrize("is_direct", [True, False], ids=["out of both", "with the one that it was joined with"])
def test_no_number_means_another_edition_where_a_document_leaves_two_with_which_it_was_joined(
    session: ReadingSession, *, is_direct: bool
) -> None:
    """A window that shows a document as it was would else mark a text that it does not show."""
    texts = {name: document(SPEECH.replace("镇", name), Path(f"/讲话/{name}.txt")) for name in "甲乙丙"}
    rows = {name: opened(session, read).document for name, read in texts.items()}
    seen: dict[tuple[int, int], str] = {}

    def look() -> None:
        for one in session.editions.documents():
            for edition in session.editions.listed(one.document):
                text = session.stored(one.document, edition.number).text
                assert seen.setdefault((one.document, edition.number), text) == text

    look()
    if is_direct:
        session.editions.join(rows["甲"], rows["乙"])
        look()
        session.editions.join(rows["丙"], rows["甲"])
    else:
        session.editions.join(rows["丙"], rows["甲"])
        look()
        session.editions.join(rows["丙"], rows["乙"])
        look()
        session.editions.part(rows["丙"], next(one.number for one in session.editions.listed(rows["丙"]) if not one.is_joined))
    look()
    for row in [one.document for one in session.editions.documents()]:
        for edition in session.editions.listed(row):
            if edition.path == Path("/讲话/乙.txt"):
                assert session.editions.part(row, edition.number) == rows["乙"]
    look()
    assert session.check().faults == ()


def test_an_edition_that_left_and_came_back_leaves_with_others(session: ReadingSession) -> None:
    first = opened(session, document(SPEECH, HERE))
    opened(session, document(SPEECH + "散会。\n", HERE))
    other = opened(session, document(SPEECH.replace("镇", "县"), THERE))
    session.editions.join(first.document, other.document)
    (oldest,) = [one for one in session.editions.listed(first.document) if one.number == first.edition]
    back = session.editions.part(first.document, oldest.number)
    session.editions.join(first.document, back)
    (own,) = [one for one in session.editions.listed(first.document) if not one.is_joined]
    left = session.editions.part(first.document, own.number)
    assert [one.made for one in session.editions.listed(first.document)] == [own.made]
    assert {one.number for one in session.editions.listed(left)} == {1, 2}
    assert session.check().faults == ()
