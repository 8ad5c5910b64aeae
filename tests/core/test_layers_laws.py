"""Whatever is done with layers and their documents, taken back it leaves all as it was."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation, Change
from core.incoming import NEW, IncomingMark, Proposal, Taking
from core.layers import BORDERS, Layer
from core.outline import recognise
from core.session import ReadingSession
from core.spans import Span
from tests.core.library_kit import LATER, document, draft_of, opened
from tests.examples import examples

if TYPE_CHECKING:
    from collections.abc import Callable

QUOTES = ("喝水不是小事", "月月上墙", "哪个村三天没有水", "同志们")
LAYERS = (Layer("a" * 32, "李某某", BORDERS[0]), Layer("b" * 32, "王某某", BORDERS[1]))
ACTS = ("put", "merge", "drop", "change", "correct", "part", "look")

State = dict[str, object]


@dataclass
class Desk:
    """A document with two editions, and how all that was done is taken back."""

    session: ReadingSession
    data: st.DataObject
    row: int
    backs: list[Callable[[], object]] = field(default_factory=list)
    is_merged: bool = False

    def pick_layer(self) -> Layer:
        return self.data.draw(st.sampled_from(LAYERS))

    def standing(self) -> list[Layer]:
        return list(self.session.layers.all())

    def state(self) -> State:
        """Return all that a reader sees, in each edition."""
        layers = [(one.id, one.name, one.border, one.documents, one.marks) for one in self.standing()]
        editions = {}
        for one in self.session.editions.listed(self.row):
            theirs = sorted((layer, *seen(mark)) for layer, mark in self.session.layers.marks(self.row, one.number))
            own = sorted(seen(mark) for mark in self.session.annotations(self.row, one.number))
            editions[self.session.stored(self.row, one.number).text] = theirs, own
        return {"layers": layers, "editions": editions}

    def act(self, name: str) -> None:
        getattr(self, "_" + name)()

    def _put(self) -> None:
        layer = self.pick_layer()
        number = self.data.draw(st.sampled_from(sorted(one.number for one in self.session.editions.listed(self.row))))
        text = self.session.stored(self.row, number).text
        chosen = [quote for quote in self.data.draw(st.lists(st.sampled_from(QUOTES), unique=True)) if quote in text]
        marks = [self._mark(layer, text, quote, number) for quote in chosen]
        taking = Taking(self.row, "", number, tuple(Proposal(IncomingMark(one.id, one.anchor.quote), NEW, one) for one in marks))
        there = next((one for one in self.standing() if one.id == layer.id), layer)
        before = self.session.layers.before(layer.id, [taking])
        self.session.layers.put(replace(there, border=self.data.draw(st.sampled_from(BORDERS))), [taking])
        self.backs.append(lambda: self.session.layers.take_back(before))

    def _mark(self, layer: Layer, text: str, quote: str, number: int) -> Annotation:
        at = text.index(quote)
        key = f"{layer.id[:1]}{QUOTES.index(quote)}".ljust(32, "0")
        note = self.data.draw(st.sampled_from(["", "要引用", "查"]))
        tags = self.data.draw(st.sampled_from([(), ("金句",)]))
        return Annotation(key, "highlight", COLOURS[0], Anchor.of(text, Span(at, at + len(quote))), note, tags, edition=number)

    def _merge(self) -> None:
        wanted = {one.id: None for one in self.standing() if self.data.draw(st.booleans())}
        self.is_merged = True
        made = self.session.layers.merge(wanted, self.row, is_joining=self.data.draw(st.booleans()))
        back = [(row, tuple(one.inverse for one in reversed(some))) for row, some in reversed(made)]
        self.backs.append(lambda: self.session.layers.apply(back))

    def _drop(self) -> None:
        for layer in self.standing()[:1]:
            self.session.layers.drop(layer.id)
            self.backs.append(partial(self.session.layers.restore, layer.id))

    def _change(self) -> None:
        for layer in self.standing()[-1:]:
            before = self.session.layers.change(
                replace(layer, name=f"{layer.name[:20]}某", border=self.data.draw(st.sampled_from(BORDERS)))
            )
            self.backs.append(partial(self.session.layers.change, before))

    def _correct(self) -> None:
        newest = self.session.stored(self.row)
        at = newest.text.find(self.data.draw(st.sampled_from(("喝水", "墙", "同志"))))
        if at >= 0:
            known = {one.id for one in self.session.corrections(self.row)}
            self.session.correct(opened(self.session, newest), newest, Span(at, at + 1), "（改）")
            (made,) = [one.id for one in self.session.corrections(self.row) if one.id not in known]
            self.backs.append(lambda: self.session.undo_correction(self.row, made))

    def _part(self) -> None:
        numbers = [one.number for one in self.session.editions.listed(self.row)]
        # Editions get other numbers: what was done with the reader's own annotations before cannot be undone after that.
        if len(numbers) > 1 and not self.is_merged:
            alone = self.session.editions.part(self.row, numbers[0])
            self.backs.append(lambda: self.session.editions.join(self.row, alone))

    def _look(self) -> None:
        self.state()


def seen(one: Annotation) -> tuple[object, ...]:
    return one.id, one.anchor.quote, one.is_placed, one.note, one.tags, one.colour, one.author


@given(data=st.data())
@settings(max_examples=examples(8), deadline=None)
def test_any_acts_taken_back_leave_layers_and_annotations_as_they_were(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, ReadingSession(Path(folder) / "library.db") as session:
        row = opened(session, document()).document
        later = document(LATER, reader="text/2")
        opening = opened(session, later)
        drafted = session.draft(opening, later.text, recognise(later.text, later.paragraphs), draft_of(later.text, QUOTES[0], "记住"))
        session.apply(row, [Change(None, drafted)])
        desk = Desk(session, data, row)
        desk.act("put")
        desk.backs.clear()
        states = [desk.state()]
        for name in data.draw(st.lists(st.sampled_from(ACTS), max_size=6)):
            count = len(desk.backs)
            desk.act(name)
            if len(desk.backs) > count:
                states.append(desk.state())
        for back in reversed(desk.backs):
            states.pop()
            back()
            assert desk.state() == states[-1]
        assert session.check().faults == ()
