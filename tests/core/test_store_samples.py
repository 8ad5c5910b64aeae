"""Libraries of every schema ever shipped can be opened."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.annotation import KINDS
from core.metadata import FIELDS, MetadataState
from core.recall import PHRASE, RecallWishes
from core.session import ReadingSession
from core.spans import Span
from core.store.library import VERSION
from tests.core.library_kit import document, opened
from tests.data.libraries.make_sample import (
    LAYERS,
    MINUTES_LATER,
    MOVED,
    NOTICE,
    NOTICE_ELSEWHERE,
    NOTICE_LATER,
    SEARCH,
    SPARE,
    WORDS,
    make,
    printed_document,
    reported_document,
)

if TYPE_CHECKING:
    from core.holdings import Holding

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
SAMPLES = sorted((Path(__file__).resolve().parents[1] / "data" / "libraries").glob("schema-*.db"), key=lambda path: int(path.stem[7:]))


@pytest.fixture(params=[*SAMPLES, None], ids=lambda path: path.stem if path else "of this program")
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    if request.param is None:
        make(path)
    else:
        shutil.copyfile(request.param, path)
    return path


def test_there_is_a_sample_of_every_schema() -> None:
    assert [path.name for path in SAMPLES] == [f"schema-{number}.db" for number in range(1, VERSION + 1)]


def test_a_sample_is_sound(library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection:
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    with ReadingSession(library) as session:
        report = session.check()
    counted = (report.documents, report.editions, report.annotations)
    assert counted == (
        (8, 17, 16)
        if schema >= 8
        else (8, 16, 16)
        if schema >= 7
        else (7, 15, 16)
        if schema >= 5
        else (5, 12, 13)
        if schema >= 4
        else (4, 5, 11)
        if schema >= 3
        else (3, 4, 10)
    )
    assert (report.faults, report.loose_texts) == ((), 0)


def test_the_annotations_of_a_sample_are_shown_as_they_were(library: Path) -> None:
    read = document(MOVED, Path("/讲话/饮水.txt"), reader="text/2")
    with ReadingSession(library) as session:
        plan = session.find(read)
        assert plan is not None
        opening = session.admit(plan)
        first = session.annotations(opening.document, 1)
    shown = (*opening.annotations, *opening.to_review)
    assert (opening.edition, opening.notice) == (2, None)
    assert {one.kind for one in shown} == set(KINDS)
    assert Counter(one.status for one in shown) == {"anchored": 7, "moved": 1, "to-review": 1, "orphan": 1}
    assert all(one.span.of(read.text) == one.anchor.quote for one in opening.annotations)
    by_quote = {one.anchor.quote: one for one in shown if one.anchor.quote}
    # Ever since passages are found down to their characters, that is for the reader to say.
    assert by_quote["喝水不是小事"].status in {"moved", "to-review"}
    assert by_quote["喝水不是小事"].group == "0" * 32
    assert by_quote["喝水不是小事"].note == "记在“喝水不是小事”旁边"
    assert by_quote["照出来的是作风"].tags == ("水", "管护")
    assert by_quote["水池要有人洗"].author == "读者"
    assert by_quote["水费要有人收"].task == {"task": "报水费账", "person": "水管所", "due": "2027-03-01", "state": "open"}
    assert by_quote["不看汇报材料写了几页，看群众的水缸满不满"].edition == 1
    assert [one.status for one in first] == ["anchored"] * 10


def test_a_sample_of_the_first_schema_has_an_outline_as_recognised(tmp_path: Path) -> None:
    shutil.copyfile(SAMPLES[0], tmp_path / "library.db")
    with ReadingSession(tmp_path / "library.db") as session:
        assert (session.outline_edits(1), session.rule_sets(), session.rule_set_of(2)) == ((), (), None)


@pytest.mark.parametrize("sample", [*SAMPLES[1:], None], ids=lambda path: path.stem if path else "of this program")
def test_the_outline_of_a_sample_is_as_the_reader_left_it(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        first, second = session.outline_edits(1, 1), session.outline_edits(1, 2)
        (rule_set,) = session.rule_sets()
        assert session.rule_set_of(2) == rule_set
    wishes = {one.label + one.heading: (one.name, one.removed, one.level, one.made) for one in first}
    assert wishes == {
        "一、认识要再深一层": ("水的事情", False, None, False),
        "二是水池要有人洗": (None, True, None, False),
        "三、责任要再实一寸": (None, False, 2, False),
        "哪个村三天没有水": (None, False, 2, True),
    }
    assert {one.id: one.edition for one in second} == {one.id: 2 for one in first}
    assert (rule_set.name, [(one.label, one.level, one.kind, one.is_pattern) for one in rule_set.rules]) == (
        "条款",
        [("第一条", 1, "heading", False), (r"附\d+", 2, "run-in", True)],
    )


def test_a_pasted_text_of_a_sample_can_be_read(library: Path) -> None:
    with ReadingSession(library) as session:
        assert "带上本子" in session.stored(3).text


@pytest.mark.parametrize("sample", [*SAMPLES[2:], None], ids=lambda path: path.stem if path else "of this program")
def test_what_is_known_of_the_documents_of_a_sample_is_as_it_was(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        known = session.metadata(2)
        printed = session.stored(4)
        taken = session.annotations(4)
        opening = session.admit(session.plan(replace(printed_document(), origin=replace(printed.origin, path=Path("/讲话/水表.docx")))))
    assert (known.metadata.title, known.metadata.speaker, known.metadata.occasion) == ("在镇机关年轻干部座谈会上的发言", "李某某", None)
    assert known.confirmed == {"speaker", "occasion"}
    assert (printed.paragraphs, printed.pages) == (printed_document().paragraphs, printed_document().pages)
    assert [(one.note, one.author, one.anchor.quote) for one in taken] == [("批注a", "王某某", "东村")]
    assert [one.note for one in opening.offers] == ["批注c"]
    assert opening.metadata.date == "2026-03-02"


def test_a_sample_of_an_older_schema_is_described_when_it_is_opened(tmp_path: Path) -> None:
    shutil.copyfile(SAMPLES[1], tmp_path / "library.db")
    with ReadingSession(tmp_path / "library.db") as session:
        assert session.metadata(1) == MetadataState()
        opening = session.admit(session.plan(document(MOVED, Path("/讲话/饮水.txt"), reader="text/2")))
        assert opening.metadata.occasion == "全镇农村饮水安全工作会议"
        assert session.metadata(1).metadata == opening.metadata


@pytest.mark.parametrize("sample", [*SAMPLES[3:], None], ids=lambda path: path.stem if path else "of this program")
def test_corrections_and_wordings_of_a_sample_are_as_they_were(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        opening = opened(session, document(MINUTES_LATER, Path("/讲话/水表会议.txt")))
        assert opening.corrected is not None
        assert opening.corrected.text == MINUTES_LATER.replace("记要", "纪要").replace("采够", "采购")
        assert [(one.before, one.after, one.is_applied) for one in session.corrections(5)] == [("记", "纪", True), ("够", "购", True)]
        noted, other = opening.annotations
        assert [(one.anchor.quote, one.note) for one in (noted, other)] == [("统一采购", "已经问过水管所"), ("旧表折价", "")]
        assert [one.note for one in session.history(noted.id)] == ["谁来采？"]
        assert [one.annotation.anchor.quote for one in session.trash()] == ["同志们"]


@pytest.mark.parametrize("sample", [*SAMPLES[4:], None], ids=lambda path: path.stem if path else "of this program")
def test_what_was_joined_and_parted_in_a_sample_is_as_it_was(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        first, other = (
            opened(session, document(text, Path("/通知") / name)) for text, name in ((NOTICE, "旧.txt"), (NOTICE_ELSEWHERE, "抄.txt"))
        )
        parted = opened(session, document(NOTICE_LATER, Path("/通知/沟渠.txt")))
        assert first.document == other.document != parted.document
        assert [(one.number, one.is_joined) for one in session.editions.listed(first.document)] == [(2, True), (1, False)]
        assert [one.anchor.quote for one in other.annotations] == ["主渠由水管所清理", "镇里派人抽查"]
        assert [one.anchor.quote for one in parted.annotations] == ["三月二十日前清完"]
        alone = session.editions.part(other.document, other.edition)
        assert [one.anchor.quote for one in session.annotations(alone)] == ["镇里派人抽查"]
        assert [one.anchor.quote for one in session.annotations(first.document)] == ["主渠由水管所清理"]
        assert session.check().faults == ()


@pytest.mark.parametrize("sample", [*SAMPLES[5:], None], ids=lambda path: path.stem if path else "of this program")
def test_the_readers_own_words_of_a_sample_are_as_they_were(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        assert session.user_words() == (WORDS[0], *WORDS[2:])
        assert session.add_word(WORDS[1]) == WORDS[1]


@pytest.mark.parametrize("sample", SAMPLES[:5], ids=lambda path: path.stem)
def test_a_sample_of_an_older_schema_takes_words(sample: Path, tmp_path: Path) -> None:
    shutil.copyfile(sample, tmp_path / "library.db")
    with ReadingSession(tmp_path / "library.db") as session:
        assert session.user_words() == ()
        session.add_word("三个一遍")
        assert session.user_words() == ("三个一遍",)


@pytest.mark.parametrize("sample", [*SAMPLES[7:], None], ids=lambda path: path.stem if path else "of this program")
def test_the_library_of_a_sample_is_in_the_order_in_which_it_was_kept(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        held = {one.document: one for one in session.holdings.all()}
        (spare,) = session.holdings.removed()
        assert [held[row].tags for row in (1, 2, 3, 4)] == [("民生", "饮水"), ("民生",), (), ("饮水",)]
        assert {row for row, one in held.items() if one.collections} == {1, 3}
        assert [(one.name, one.documents) for one in session.holdings.collections()] == [("常用", 2)]
        assert (held[1].read, held[1].opened, held[2].read) == (0.5, "2026-03-06T08:00:00.000Z", None)
        assert all(one.characters > 0 for one in held.values())
        assert (spare.name, spare.removed is not None) == ("备用.txt", True)
        assert [one.name for one in session.search.saved()] == [SEARCH.name]
        assert [one.words for one in session.search.recent()] == ["水表"]
        assert [(one.path, one.is_recursive) for one in session.adding.watched()] == [(Path("/讲话"), True)]
        assert [(one.total, one.done) for one in session.adding.unfinished()] == [(2, 0)]
        back = opened(session, document(SPARE, Path("/讲话/备用.txt")))
        assert (back.document, back.notice is not None, session.holdings.removed()) == (spare.document, True, ())


@pytest.mark.parametrize("sample", [*SAMPLES[8:], None], ids=lambda path: path.stem if path else "of this program")
def test_the_layers_of_a_sample_are_as_they_were(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        (layer,) = session.layers.all()
        first = session.layers.marks(1, 1)
        later = {one.note: one for _, one in session.layers.marks(1, 2)}
        session.layers.restore(LAYERS[1].id)
        names = [one.name for one in session.layers.all(1)]
    assert replace(layer, documents=0, marks=0) == LAYERS[0]
    assert (layer.documents, layer.marks) == (1, 4)
    assert {key for key, _ in first} == {layer.id}
    assert [one.status for _, one in first] == ["orphan", "anchored", "anchored", "anchored"]
    assert {note: one.status for note, one in later.items()} == {
        "第0条": "to-review",
        "第1条": "anchored",
        "第2条": "orphan",
        "第3条": "orphan",
    }
    assert (later["第0条"].star, later["第0条"].task, later["第0条"].created) == (True, {"task": "查水表", "state": "open"}, "2026/3/5")
    assert later["第1条"].tags == ("管护",)
    assert names == [one.name for one in LAYERS]


@pytest.mark.parametrize("sample", [*SAMPLES[9:], None], ids=lambda path: path.stem if path else "of this program")
def test_what_was_learned_in_a_sample_is_lost_with_its_document_only(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    tables = ("recall_cards", "recall_answers", "refusals", "study_plans", "plan_portions", "reading_days")

    def counted() -> list[int]:
        with closing(sqlite3.connect(library)) as connection:
            return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]

    assert counted() == [5, 2, 1, 2, 2, 2]
    with ReadingSession(library) as session:
        day = session.recall.day(RecallWishes(), NOON)
        assert (day.new, day.learning, day.due, day.total) == (2, 0, 1, 4)
        faces = [session.recall.face(card) for card in session.recall.of_document(1) if card.source != PHRASE]
        assert all(face is not None and face.answer for face in faces)
        later = session.editions.listed(1)[0]
        session.editions.part(1, later.number)
        session.holdings.remove([1])
        assert counted() == [5, 2, 2, 2, 2, 2]
        session.holdings.delete([1])
        assert session.check().faults == ()
    assert counted() == [1, 0, 1, 2, 1, 2]


@pytest.mark.parametrize("sample", SAMPLES[:7], ids=lambda path: path.stem)
def test_the_documents_of_a_sample_of_an_older_schema_are_listed(sample: Path, tmp_path: Path) -> None:
    shutil.copyfile(sample, tmp_path / "library.db")
    with ReadingSession(tmp_path / "library.db") as session:
        before = session.holdings.all()
        assert session.holdings.catch_up() > 0
        found = session.holdings.all()
        assert len(found) == session.check().documents
        assert any(one.metadata.kind == "讲话" for one in found)
        assert [_known(one) for one in found] == [_known(one) | _known(then) for one, then in zip(found, before, strict=True)]
        assert session.holdings.catch_up() == 0
        assert all(one.characters > 0 and not one.tags and one.read is None for one in found)


@pytest.mark.parametrize("sample", [*SAMPLES[6:], None], ids=lambda path: path.stem if path else "of this program")
def test_the_report_of_a_sample_is_as_it_was(sample: Path | None, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    if sample is None:
        make(library)
    else:
        shutil.copyfile(sample, library)
    read = reported_document()
    with ReadingSession(library) as session:
        plan = session.find(read)
        assert plan is not None
        assert plan.document is not None
        assert session.stored(plan.document).report == read.report


@pytest.mark.parametrize("sample", SAMPLES[:6], ids=lambda path: path.stem)
def test_a_sample_of_an_older_schema_takes_the_report_of_a_file_that_is_read_again(sample: Path, tmp_path: Path) -> None:
    shutil.copyfile(sample, tmp_path / "library.db")
    read = document(MOVED, Path("/讲话/饮水.txt"), reader="text/2")
    with ReadingSession(tmp_path / "library.db") as session:
        assert session.stored(1, 2).report is None
        opened(session, replace(read, report=()))
        assert session.stored(1, 2).report == ()
        assert session.check().faults == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_a_sample_holds_was_made_in_the_edition_in_which_it_was_marked(sample: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    shutil.copyfile(sample, library)
    with ReadingSession(library) as session:
        made, edits = session.annotations(1, 1), session.outline_edits(1, 1)
        later = session.editions.listed(1)[0]
        alone = session.editions.part(1, later.number)
        assert (later.number, session.annotations(alone), session.outline_edits(alone)) == (2, (), ())
        assert (session.annotations(1), session.outline_edits(1)) == (made, edits)
        assert session.check().faults == ()


def test_a_sample_of_an_older_schema_can_be_corrected(tmp_path: Path) -> None:
    shutil.copyfile(SAMPLES[0], tmp_path / "library.db")
    read = document(MOVED, Path("/讲话/饮水.txt"), reader="text/2")
    with ReadingSession(tmp_path / "library.db") as session:
        opening = opened(session, read)
        before = session.annotations(opening.document)
        start = read.text.index("话说到")
        shown = session.correct(opening, read, Span(start, start + 3), "话讲到")
        assert opened(session, read).corrected == shown
        assert session.check().faults == ()
        (one,) = session.corrections(opening.document)
        session.undo_correction(opening.document, one.id, shown)
        after = session.annotations(opening.document)
        assert [replace(one, edition=before[n].edition) for n, one in enumerate(after)] == list(before)


def _known(one: Holding) -> dict[str, str]:
    """Return what is known of a document, by field."""
    return {field: value for field in FIELDS if (value := one.metadata.value(field)) is not None}
