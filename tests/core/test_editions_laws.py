"""Whatever is done with files and documents, no annotation is lost, and parting takes back a join."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.annotation import AnnotationDraft, Change
from core.errors import LibraryError, ReaderError
from core.outline import acts, recognise
from core.outline.hand import edited
from core.session import Opening, ReadingSession
from core.spans import Span
from tests.core.library_kit import OTHER, SPEECH, document, opened
from tests.examples import examples

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.document import Document

TEXTS = (SPEECH, SPEECH.replace("月月上墙", "一月一公布") + "散会。\n", OTHER)
ACTS = ("open", "edit", "overwrite", "mark", "move", "bury", "restore", "outline", "correct", "join", "part", "look back", "mark late")


@dataclass
class Desk:
    """A library, the files that are read with it, and what was done."""

    session: ReadingSession
    data: st.DataObject
    files: dict[Path, str] = field(default_factory=lambda: {Path(f"/讲话/{n}.txt"): text for n, text in enumerate(TEXTS)})
    made: list[str] = field(default_factory=list)
    """All annotations in the order in which they were made: ids differ from run to run."""
    shown: list[tuple[Opening, Document]] = field(default_factory=list)
    """What windows show that were opened before."""
    standing: set[str] = field(default_factory=set)
    buried: set[str] = field(default_factory=set)

    def pick(self, some: Any) -> Any:
        return self.data.draw(st.sampled_from(sorted(some)))

    def pick_made(self, some: Collection[str]) -> str:
        return self.made[self.pick(n for n, key in enumerate(self.made) if key in some)]

    def documents(self) -> list[int]:
        return [one.document for one in self.session.editions.documents()]

    def open(self) -> tuple[Opening, Document]:
        """Open a file, or an edition of a document, as it is shown."""
        rows = self.documents()
        if rows and self.data.draw(st.booleans()):
            row = self.pick(rows)
            number = self.pick(one.number for one in self.session.editions.listed(row))
            read = self.session.stored(row, number)
            opening = opened(self.session, read)
            assert (opening.document, opening.edition) == (row, number)
            assert not any(one.edition == number for one in opening.lost_edits)
        else:
            path = self.pick(self.files)
            read = document(self.files[path], path)
            opening = opened(self.session, read)
        shown = opening.corrected or read
        assert all(one.kind == "document-note" or one.span.of(shown.text) == one.anchor.quote for one in opening.annotations)
        self.shown.append((opening, shown))
        return opening, shown

    def act(self, name: str) -> None:
        getattr(self, "_" + name.replace(" ", "_"))()

    def _open(self) -> None:
        self.open()

    def _look_back(self) -> None:
        row = self.pick(self.documents() or [0])
        if row:
            for one in self.session.editions.listed(row):
                opening = opened(self.session, self.session.stored(row, one.number))
                assert (opening.newest == opening.edition) == one.is_newest

    def _edit(self) -> None:
        path = self.pick(self.files)
        lines = self.files[path].splitlines()
        at = self.data.draw(st.integers(0, len(lines) - 1))
        lines[at : at + 1] = self.data.draw(st.sampled_from([[], [lines[at], "这一句是后来加的。"], [lines[at].replace("要", "须")]]))
        self.files[path] = "\n".join(lines) or "略。"

    def _overwrite(self) -> None:
        self.files[self.pick(self.files)] = self.data.draw(st.sampled_from(TEXTS))

    def _mark(self) -> None:
        self._put_mark(*self.open())

    def _mark_late(self) -> None:
        """Mark in a window that has not heard of what was done since: it is refused, or the mark stands where it was made."""
        if self.shown:
            with suppress(ReaderError):
                self._put_mark(*self.shown[self.data.draw(st.integers(0, len(self.shown) - 1))])

    def _put_mark(self, opening: Opening, shown: Document) -> None:
        start = self.data.draw(st.integers(0, len(shown.text) - 1))
        end = self.data.draw(st.integers(start + 1, min(len(shown.text), start + 20)))
        made = self.session.draft(opening, shown.text, recognise(shown.text, shown.paragraphs), AnnotationDraft(Span(start, end)))
        self.session.apply(opening.document, [Change(None, made)])
        assert self.session.stored(opening.document, opening.edition).text == shown.text
        self.made.append(made.id)
        self.standing.add(made.id)

    def _move(self) -> None:
        opening, shown = self.open()
        some = {one.id: one for one in (*opening.annotations, *opening.to_review)}
        if some:
            one = some[self.pick_made(some)]
            start = self.data.draw(st.integers(0, len(shown.text) - 1))
            outline = recognise(shown.text, shown.paragraphs)
            after = self.session.placed(shown.text, outline, one, Span(start, min(len(shown.text), start + 5)), opening.edition)
            self.session.apply(opening.document, [Change(one, after)])

    def _bury(self) -> None:
        opening, _ = self.open()
        some = {one.id: one for one in (*opening.annotations, *opening.to_review)}
        if some:
            key = self.pick_made(some)
            self.session.apply(opening.document, [Change(some[key], None)])
            self.standing.remove(key)
            self.buried.add(key)

    def _restore(self) -> None:
        some = {one.annotation.id: one for one in self.session.trash()}
        if some:
            key = self.pick_made(some)
            self.session.apply(some[key].document, [Change(None, some[key].annotation)])
            self.standing.add(key)
            self.buried.remove(key)

    def _outline(self) -> None:
        opening, shown = self.open()
        state = edited(recognise(shown.text, shown.paragraphs), opening.outline_edits, shown.text, opening.edition)
        if state.outline.nodes:
            index = self.data.draw(st.integers(0, len(state.outline.nodes) - 1))
            self.session.apply_outline(opening.document, acts.rename(state, index, f"第{index}个"))

    def _correct(self) -> None:
        opening, shown = self.open()
        start = self.data.draw(st.integers(0, len(shown.text) - 1))
        # An edition that was corrected is corrected as it is shown last.
        with suppress(ReaderError):
            self.session.correct(opening, shown, Span(start, start + 1), self.data.draw(st.sampled_from(["", "改", "改过"])))

    def _join(self) -> None:
        rows = self.documents()
        if len(rows) > 1:
            row, other = self.data.draw(st.permutations(rows))[:2]
            assert self.session.editions.join(row, other) == row

    def _part(self) -> None:
        for row in self.documents()[:1]:
            number = self.pick(one.number for one in self.session.editions.listed(row))
            with suppress(LibraryError):
                assert self.session.editions.part(row, number) in self.documents()

    def look_everywhere(self) -> None:
        """Open all that there is, so that nothing is missing anywhere."""
        for path, text in self.files.items():
            opened(self.session, document(text, path))
        for row in self.documents():
            for one in self.session.editions.listed(row):
                opened(self.session, self.session.stored(row, one.number))

    def seen(self) -> list[Any]:
        """Return all that can be seen of all documents, but for the order in which their files were opened."""
        session = self.session
        return [
            (
                replace(one, path=None),
                [replace(e, holders=tuple(sorted(e.holders))) for e in session.editions.listed(one.document)],
                [session.editions.marks(one.document, e.number) for e in session.editions.listed(one.document)],
                [session.outline_edits(one.document, e.number) for e in session.editions.listed(one.document)],
                session.annotations(one.document),
                session.metadata(one.document),
                session.corrections(one.document),
                session.trash(one.document),
            )
            for one in session.editions.documents()
        ]

    def hold_to_the_laws(self) -> None:
        rows = self.documents()
        found = [one.id for row in rows for one in self.session.annotations(row)]
        assert len(found) == len(set(found))
        assert set(found) == self.standing
        assert {one.annotation.id for one in self.session.trash()} == self.buried
        for row in rows:
            listed = self.session.editions.listed(row)
            roots = [one for one in listed if not one.is_corrected]
            assert len({one.number for one in listed}) == len(listed)
            assert [one.made for one in roots] == sorted((one.made for one in roots), reverse=True)
        assert self.session.check().faults == ()


@settings(deadline=None, max_examples=examples(60))
@given(st.data())
def test_whatever_is_done_with_files_and_documents_no_annotation_is_lost(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        desk = Desk(session, data)
        desk.act("mark")
        for name in data.draw(st.lists(st.sampled_from(ACTS), min_size=4, max_size=25)):
            desk.act(name)
        desk.hold_to_the_laws()
        desk.look_everywhere()
        desk.hold_to_the_laws()


@settings(deadline=None, max_examples=examples(40))
@given(st.data())
def test_what_is_joined_and_parted_again_is_as_it_was(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        desk = Desk(session, data)
        for name in data.draw(st.lists(st.sampled_from(ACTS), min_size=2, max_size=12)):
            desk.act(name)
        desk.look_everywhere()
        rows = desk.documents()
        if len(rows) < 2:
            return
        row, other = data.draw(st.permutations(rows))[:2]
        before = desk.seen()
        theirs = {one.made for one in session.editions.listed(other)}
        session.editions.join(row, other)
        if data.draw(st.booleans()):
            desk.look_everywhere()
        came = next(one for one in session.editions.listed(row) if one.made in theirs and one.is_joined)
        parted = session.editions.part(row, came.number)
        if parted == other:
            assert desk.seen() == before
        desk.hold_to_the_laws()
