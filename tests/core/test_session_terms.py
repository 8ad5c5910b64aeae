"""Terms over time: what is counted is what a plain scan of all texts finds, by whatever way it was counted."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core import session_terms
from core.metadata import MetadataChange
from core.progress import Cancelled
from core.query.matching import phrase_finder
from core.query.tallying import Tallies, signs, tally
from core.query.tree import Phrase, Query, Scope
from core.scripts import simplified
from core.session import ReadingSession
from core.terms import GROUPINGS, OCCASION, SPEAKER, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = {
    "甲": "在全县春耕会议上的讲话\n（2023年3月5日）\n李春和\n同志们：\n一、春耕要早\n种子到户，春耕不误，春耕春耕再春耕。\n"
    "二、发展要稳\nGDP 增长，ｇｄｐ也要看质量。\n",
    "乙": "在全縣水利會議上的講話\n（2024年11月2日）\n王大山\n同志們：\n春耕之前，渠道要清淤。糧食是大事，發展是大事，頭髮不是。\n",
    "丙": "在全县春耕会议上的讲话\n（2024年2月20日）\n李春和\n同志们：\n哈哈哈哈，春耕来了；看看, 看看，再看看。\n",
    "丁": "关于粮食收购的一封信\n仓容备足，资金备足。发展粮食，Gdp 不等人。\n",
}
TERMS = ("春耕", "发展", "發展", "的", "，", ",", "同志们：", "GDP", "gdp 增长", "看看", "哈哈", "粮食", "一", "没有这样的话", "春耕春耕")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReadingSession]:
    """A session with a library of four documents, of which one has no date."""
    with ReadingSession(tmp_path / "library.db") as session:
        for name, text in TEXTS.items():
            _add(session, tmp_path / f"{name}.txt", text)
        yield session
        session.terms.rest()


_letters = st.text(alphabet='发發髮展春耕，,、“”"aAａＡ1１看 \n', max_size=60)


@settings(max_examples=200, deadline=None)
@given(text=_letters, words=_letters.filter(lambda words: 0 < len(words) <= 5), is_any_script=st.booleans())
@example(text="aAaAaA", words="aAa", is_any_script=False)
@example(text="發发發发", words="发发", is_any_script=True)
@example(text="看看看看看", words="看看", is_any_script=True)
def test_as_many_are_counted_as_are_found(text: str, words: str, is_any_script: bool) -> None:
    is_plain = simplified().keys().isdisjoint(map(ord, text))
    expected = len(phrase_finder(words, is_any_script)(text, None))
    count = tally(words, is_any_script=is_any_script)
    assert count(text, is_plain) == expected
    assert count(text, False) == expected


@settings(max_examples=300, deadline=None)
@given(
    texts=st.lists(_letters, max_size=6),
    words=_letters.filter(lambda words: 0 < len(words) <= 5),
    is_any_script=st.booleans(),
    is_known=st.booleans(),
)
@example(texts=["看看看看看", "看", "", "春耕看看"], words="看看", is_any_script=False, is_known=True)
@example(texts=["春" * 90 + "看春看春看"], words="看春看", is_any_script=False, is_known=True)
@example(texts=["春" * 90 + "看\n看\n看"], words="看\n看", is_any_script=False, is_known=True)
@example(texts=["春" * 90 + "耕发耕展", "耕發耕展" * 9, "发"], words="耕发耕展", is_any_script=True, is_known=True)
@example(texts=["春" * 90 + "展发，a", "展发,ａ", "展发，Aa展发，a"], words="发，A", is_any_script=True, is_known=False)
@example(texts=["春春春，", "，,", ",", ""], words="，", is_any_script=False, is_known=True)
@example(texts=["“看”", '"看"', '看“"'], words="“", is_any_script=False, is_known=True)
def test_as_many_are_counted_in_texts_that_are_kept(texts: list[str], words: str, *, is_any_script: bool, is_known: bool) -> None:
    plain = bytes(is_known and simplified().keys().isdisjoint(map(ord, text)) for text in texts)
    tallies = Tallies(texts, map(signs, texts))
    for _ in range(2):
        found = tallies.count(words, plain, is_any_script=is_any_script)
        assert found.tolist() == [len(phrase_finder(words, is_any_script)(text, None)) for text in texts]


@pytest.mark.parametrize("is_indexed", [False, True])
@pytest.mark.parametrize("is_any_script", [False, True])
@pytest.mark.parametrize("grouping", GROUPINGS)
def test_every_number_is_that_of_a_plain_scan(session: ReadingSession, grouping: str, *, is_any_script: bool, is_indexed: bool) -> None:
    if is_indexed:
        session.search.update()
    _is_a_plain_scan(session, grouping, is_any_script=is_any_script)


def test_processes_count_the_same_and_take_what_comes_later(
    session: ReadingSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_terms, "_FEW", 0)
    session.terms.prepare()
    _is_a_plain_scan(session, YEAR, is_any_script=True)
    _add(session, tmp_path / "戊.txt", "在全县秋收会议上的讲话\n（2025年9月1日）\n王大山\n发展秋粮，春耕有功。\n")
    assert _numbers(session, "春耕", YEAR)["2025"] == 1
    _is_a_plain_scan(session, SPEAKER, is_any_script=False)


def test_a_first_question_is_answered_by_those_who_keep_the_texts(session: ReadingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_terms, "_MANY", 0)
    here = session.terms.count(TERMS, YEAR, is_any_script=True)
    monkeypatch.setattr("core.store.index.counting.count", None)
    assert session.terms.count(TERMS, YEAR, is_any_script=True, is_kept=True) == here


def test_without_its_processes_the_session_counts_itself(session: ReadingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_terms, "_FEW", 0)
    monkeypatch.setattr("core.own_program.sys.executable", "/nowhere/python")
    session.terms.prepare()
    _is_a_plain_scan(session, YEAR, is_any_script=True)


def test_processes_that_end_meanwhile_take_no_number_away(session: ReadingSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_terms, "_FEW", 0)
    ends = "import marshal, sys; marshal.load(sys.stdin.buffer); marshal.dump(True, sys.stdout.buffer)"
    monkeypatch.setattr("core.own_program.command", lambda *_: [sys.executable, "-c", ends])
    session.terms.prepare()
    _is_a_plain_scan(session, YEAR, is_any_script=True)


def test_years_stand_in_order_and_the_unknown_last(session: ReadingSession) -> None:
    table = session.terms.count(["春耕"], YEAR)
    assert [group.key for group in table.groups] == ["2023", "2024", ""]
    assert [group.documents for group in table.groups] == [1, 2, 1]
    assert [table.points[0][at].documents for at in range(3)] == [1, 2, 0]
    held = {one.name: one.characters for one in session.holdings.all()}
    assert [group.characters for group in table.groups] == [held["甲.txt"], held["乙.txt"] + held["丙.txt"], held["丁.txt"]]
    assert table.rate(0, 0) == pytest.approx(table.points[0][0].places * 10_000 / held["甲.txt"])


def test_what_the_reader_says_of_a_document_counts(session: ReadingSession) -> None:
    unknown = next(one for one in session.holdings.all() if one.name == "丁.txt")
    for field, value in (("date", "2022-05-01"), ("speaker", "陈秀英"), ("occasion", "全县经济工作会议")):
        before = session.metadata(unknown.document)
        session.holdings.edit([(unknown.document, MetadataChange(before, before.with_set(field, value)))])
    assert _numbers(session, "粮食", YEAR)["2022"] == 2
    assert _numbers(session, "粮食", SPEAKER)["陈秀英"] == 2
    assert _numbers(session, "粮食", OCCASION)["经济工作会议"] == 2


def test_a_filter_narrows_to_documents_and_a_group_tells_its_own(session: ReadingSession) -> None:
    scope = Scope(speakers=("李春和",))
    table = session.terms.count(["春耕"], YEAR, scope=scope)
    assert [(group.key, group.documents) for group in table.groups] == [("2023", 1), ("2024", 1)]
    rows = session.terms.documents(YEAR, "2024", scope=scope)
    found = session.search.concordance(Query(Phrase("春耕"), Scope(documents=rows)))
    assert len(found) == table.points[0][1].places
    assert session.terms.documents(YEAR, "1999") == ()


def test_what_narrows_inside_documents_is_refused(session: ReadingSession) -> None:
    with pytest.raises(ValueError, match="cinnabar"):
        session.terms.count(["春耕"], YEAR, scope=Scope(colours=("cinnabar",)))
    with pytest.raises(ValueError, match="month"):
        session.terms.count(["春耕"], "month")


def test_nothing_is_counted_without_a_library_and_for_nobody(session: ReadingSession, tmp_path: Path) -> None:
    with ReadingSession(tmp_path / "none.db") as none:
        none.terms.prepare()
        assert none.terms.count(["春耕"], YEAR).groups == ()
    assert session.terms.count(["", "春耕", "春耕"], YEAR).terms == ("春耕",)
    with pytest.raises(Cancelled):
        session.terms.count(["春耕"], YEAR, is_cancelled=lambda: True)


def _add(session: ReadingSession, file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    session.admit(session.plan(session.read(file)))


def _numbers(session: ReadingSession, term: str, grouping: str) -> dict[str, int]:
    table = session.terms.count([term], grouping)
    return {group.key: point.places for group, point in zip(table.groups, table.points[0], strict=True)}


def _is_a_plain_scan(session: ReadingSession, grouping: str, *, is_any_script: bool) -> None:
    table = session.terms.count(TERMS, grouping, is_any_script=is_any_script)
    assert table.terms == TERMS
    for term, points in zip(table.terms, table.points, strict=True):
        lines = session.search.concordance(Query(Phrase(term), is_any_script=is_any_script))
        of = [lines.line(at).source.document for at in range(len(lines))]
        for group, point in zip(table.groups, points, strict=True):
            rows = session.terms.documents(grouping, group.key, is_any_script=is_any_script)
            texts = [TEXTS[one.name[0]] for one in session.holdings.of(rows) if one.name[0] in TEXTS]
            counts = [len(phrase_finder(term, is_any_script)(text.rstrip("\n"), None)) for text in texts]
            if len(texts) == len(rows):
                assert (point.places, point.documents) == (sum(counts), sum(map(bool, counts))), (term, group)
            assert point.places == sum(of.count(row) for row in rows), (term, group)
            assert group.documents == len(rows)
