"""Set phrases of a library: what a card tells of one at once, and where it stands elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.phrases import NUMBERED, OWN, Phrase
from core.session import ReadingSession
from tests.core.library_kit import document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = {
    "部署会": "在全县工作部署会上的讲话\n（2023年2月6日）\n同志们：\n推进“三抓三促”行动，即抓学习促提升、抓执行促落实、抓效能促发展。\n",
    "调度会": "在全县项目调度会上的讲话\n（2024年5月8日）\n同志们：\n“三抓三促”行动要往前走，“三抓三促”不能停。\n",
    "无关": "关于冬季取暖的通知\n各村要备足燃料。\n",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    with ReadingSession(tmp_path / "library.db") as session:
        for name, text in TEXTS.items():
            opened(session, document(text, Path(f"/讲话/{name}.txt")))
        yield session


def test_a_card_tells_members_of_the_text_and_of_the_lexicon(session: ReadingSession) -> None:
    text = "要做到早发现、早报告、早隔离、早治疗。\n把“四早”落实到村，四早不能走样。\n"
    card = session.phrases.card("“四早”", text)
    assert (card.name, card.kind) == ("四早", NUMBERED)
    assert card.words == ("早发现", "早报告", "早隔离", "早治疗")
    assert [span.of(text) for span in card.places] == ["四早", "四早"]
    assert [entry.members for entry in card.entries] == [card.words]


def test_a_card_of_words_that_are_no_phrase_tells_only_their_places(session: ReadingSession) -> None:
    card = session.phrases.card("燃料", TEXTS["无关"])
    assert (card.entries, card.words, card.kind) == ((), (), None)
    assert [span.of(TEXTS["无关"]) for span in card.places] == ["燃料"]


def test_the_library_tells_where_a_phrase_stands_the_earliest_first(session: ReadingSession) -> None:
    found = session.phrases.over_library("三抓三促")
    assert [(one.date, len(one.places)) for one in found.documents] == [("2023-02-06", 1), ("2024-05-08", 2)]
    assert found.count == 3
    first, later = found.documents
    assert first.members == ("抓学习促提升", "抓执行促落实", "抓效能促发展")
    assert later.members == ()
    assert "“三抓三促”行动" in first.lines[0]


def test_a_phrase_is_found_in_both_scripts(session: ReadingSession) -> None:
    opened(
        session, document("抓督導會\n（2021年3月8日）\n同志們：\n推進“三抓三促”行動，這個行動是三農工作的抓手。\n", Path("/讲话/繁.txt"))
    )
    found = session.phrases.over_library("三抓三促")
    assert [one.date for one in found.documents] == ["2021-03-08", "2023-02-06", "2024-05-08"]
    assert [one.title for one in session.phrases.over_library("三农").documents] == [found.documents[0].title]
    assert session.phrases.card("三農").entries == session.phrases.card("三农").entries != ()


def test_what_the_reader_writes_is_known_at_once(session: ReadingSession) -> None:
    assert session.phrases.card("三抓三促").entries == ()
    changed = session.phrases.change([Phrase("三抓三促", ("甲", "乙", "丙"))])
    (entry,) = session.phrases.card("三抓三促").entries
    assert (entry.members, entry.source) == (("甲", "乙", "丙"), OWN)
    held = session.phrases.own.read_bytes()
    session.phrases.export((), session.phrases.own)
    assert session.phrases.own.read_bytes() == held, "an export over the file itself loses what is in it"
    session.phrases.take_back(changed)
    assert session.phrases.card("三抓三促").entries == ()


def test_without_a_library_the_lexicon_still_answers(tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "none.db") as session:
        assert len(session.phrases.card("五个必由之路").entries[0].members) == 5
        assert session.phrases.over_library("五个必由之路").documents == ()
        assert not (tmp_path / "none.db").exists()
