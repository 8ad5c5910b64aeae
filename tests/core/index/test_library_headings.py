"""Headings in the index: what narrows to sections, what ranks, and what stands above a place; always as a window would show them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.metadata import MetadataChange
from core.outline import acts
from core.outline.edits import OutlineChange
from core.outline.hand import edited
from core.outline.rule_sets import Rule, RuleSet
from core.progress import Cancelled
from core.query.matching import Mark, Searched, answer, headings_of
from core.query.reading import read
from core.query.tree import NOTES, Phrase, Query, Scope
from core.store.index import file, finding, outlining, writing
from tests.core.library_kit import document, mark, opened

if TYPE_CHECKING:
    from core.document import Document
    from core.session import Opening, ReadingSession

SECTIONS = ("春耕备耕", "防汛抗旱", "GDP和收入", "農業保險", "干部作风")
BODY = "这件事要抓紧，春耕不等人，农业保险也要跟上。"
RULES = RuleSet("b" * 32, "条款", (Rule("第一条", 1),))
PROGRAM = """
import sys
from pathlib import Path
from core.store.index import outlining
outlining.update(Path(sys.argv[1]), lambda done, total: print(done, flush=True), pause=0.0)
"""


def speech(number: int, *sections: str) -> Document:
    parts = [f"{label}、{section}\n{BODY}第{number}次讲{section}。\n" for label, section in zip("一二三", sections, strict=False)]
    return document(f"在第{number}次会议上的讲话\n同志们：\n" + "".join(parts), Path(f"/讲话/{number}.txt"))


def told_by_its_format() -> Document:
    source = document(f"在粮站的讲话\n同志们：\n夏粮收购\n{BODY}\n秋粮收购\n{BODY}\n", Path("/讲话/粮站.docx"))
    lines = (
        replace(one, style="heading 1", outline_level=1) if one.span.of(source.text)[1:] == "粮收购" else one for one in source.paragraphs
    )
    return replace(source, paragraphs=tuple(lines))


class Shelf:
    """A library, and what a plain scan looks through."""

    def __init__(self, session: ReadingSession) -> None:
        self.session = session
        self.searched: dict[int, Searched] = {}
        self.sources = [speech(number, SECTIONS[number % 5], SECTIONS[(number * 2 + 1) % 5]) for number in range(12)]
        self.sources += [speech(20), told_by_its_format(), document(f"条例\n第一条 春耕\n{BODY}\n第二条 林业\n{BODY}\n", Path("/条例.txt"))]
        self.openings = [opened(session, source) for source in self.sources]
        marks = {at: Mark.of(mark(session, self.openings[at], self.sources[at], BODY[4:8], "看看春耕")) for at in (0, 5, 11)}
        session.put_rule_set(RULES)
        session.use_rule_set(self.openings[-1].document, RULES.id)
        edit(session, self.openings[3], self.sources[3], 0, "林业防火")
        for at, (source, opening) in enumerate(zip(self.sources, self.openings, strict=True)):
            headings = headings_of(session.outline_by_hand(source))
            title = opening.described.metadata.title or source.name
            self.searched[opening.document] = Searched(source.text, title, [marks[at]] if at in marks else [], headings)

    def agrees(self, query: Query) -> bool:
        found = self.session.search.find(query, limit=100)
        scanned = {row: there for row, one in self.searched.items() if (there := answer(query, one)) is not None}
        assert {one.document: one.count for one in found.documents} == {row: len(there) for row, there in scanned.items()}
        assert dict(self.session.search.counts(query, list(scanned))) == {row: len(there) for row, there in scanned.items()}
        for row, there in list(scanned.items())[-1:]:
            places = self.session.search.places(query, row)
            assert [one.span for one in places if one.where == "text"] == list(there.text)
        return bool(scanned)


def edit(session: ReadingSession, opening: Opening, source: Document, node: int, name: str) -> OutlineChange:
    there = edited(session.outline(source), session.outline_edits(opening.document), source.text, opening.edition)
    (change,) = acts.rename(there, node, name)
    (stored,) = session.apply_outline(opening.document, [change])
    return OutlineChange(None, stored)


def queries() -> list[Query]:
    sections = ("春耕", "耕备", "防汛抗旱", "gdp", "农业保险", "夏粮", "第一条", "林业防火", "没有这一节", "一", "")
    trees = (None, Phrase("春耕"), Phrase("农业保险"))
    found = [Query(tree, Scope(sections=(section,)), is_any_script=section == "农业保险") for section in sections for tree in trees]
    found.append(Query(Phrase("春耕"), Scope(sections=("防汛", "作风"))))
    found += [Query(tree, Scope(sections=("春耕",)), NOTES) for tree in trees]
    return [*found, Query(Phrase("春耕"), Scope(sections=("春耕",), colours=("gamboge",)))]


@pytest.fixture
def shelf(session: ReadingSession) -> Shelf:
    return Shelf(session)


def test_a_section_is_found_as_by_a_plain_scan_over_the_outlines_of_the_session(shelf: Shelf, library: Path) -> None:
    assert "夏粮收购" in [line for line, _ in shelf.searched[shelf.openings[13].document].headings]
    search = shelf.session.search
    writing.update(library)
    assert search.state().outlines == len(shelf.sources)
    some = queries()[1:30:7]
    assert [shelf.agrees(query) for query in some].count(True) >= 3, "none of the outlines is in the index"
    search.update_outlines()
    assert search.state().outlines == 0
    assert [shelf.agrees(query) for query in queries()].count(True) > 20, "all of them are"
    with sqlite3.connect(file.path_of(library)) as index:
        index.execute("DELETE FROM outlines WHERE id % 2")
    index.close()
    assert 0 < search.state().outlines < len(shelf.sources)
    assert [shelf.agrees(query) for query in some].count(True) >= 3, "half of them are"


def test_a_pass_that_is_killed_leaves_what_the_next_one_goes_on_from(shelf: Shelf, library: Path) -> None:
    search = shelf.session.search
    writing.update(library)
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(library)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "1\n"
        process.kill()
    left = search.state().outlines
    assert 0 < left < len(shelf.sources)
    asked = iter(range(100))
    with pytest.raises(Cancelled):
        outlining.update(library, is_cancelled=lambda: next(asked) == 2)
    assert search.state().outlines == left - 2
    assert outlining.update(library) == left - 2
    assert search.state().outlines == 0
    assert shelf.agrees(queries()[1])


def test_an_outline_that_the_reader_changes_is_followed_at_once(session: ReadingSession, library: Path) -> None:
    source = speech(1, "春耕备耕", "防汛抗旱")
    opening = opened(session, source)
    writing.update(library)
    outlining.update(library)
    there = session.search.find
    assert (there(read("章节:春耕")).total, there(read("章节:林业")).total) == (1, 0)
    change = edit(session, opening, source, 0, "林业防火")
    for _ in range(2):
        assert (there(read("章节:春耕")).total, there(read("章节:林业")).total) == (0, 1)
        outlining.update(library)
    (place, _) = session.search.places(read("不等人"), opening.document)
    assert place.headings == ("一、林业防火",)
    session.apply_outline(opening.document, [change.inverse])
    assert (there(read("章节:春耕")).total, there(read("章节:林业")).total) == (1, 0)


def test_headings_stand_above_places_and_notes_but_not_above_themselves(session: ReadingSession, library: Path) -> None:
    text = f"在会上的讲话\n同志们：\n先说几句春耕。\n一、春耕备耕\n（一）选种\n{BODY}\n（二）整地\n地要深翻。\n二、防汛\n堤要加固。\n"
    source = document(text, Path("/讲话.txt"))
    opening = opened(session, source)
    mark(session, opening, source, "深翻", "春耕时去看")
    writing.update(library)
    assert {one.headings for one in session.search.places(read("春耕"), opening.document)} == {()}
    outlining.update(library)
    found = {one.span.start: one.headings for one in session.search.places(read("春耕"), opening.document)}
    above = {text.index("春耕。"): (), text.index("春耕备"): (), text.index("春耕不"): ("一、春耕备耕", "（一）选种")}
    assert found == {**above, text.index("深翻"): ("一、春耕备耕", "（二）整地")}
    (shown,) = session.search.find(read("深翻 加固")).documents
    assert [one.headings for one in shown.places] == [("一、春耕备耕", "（二）整地"), ("二、防汛",)]


def test_a_text_without_headings_has_none_and_is_not_looked_at_again(session: ReadingSession, library: Path) -> None:
    opening = opened(session, document("春耕不等人，雨水就要来了。\n", Path("/便条.txt")))
    writing.update(library)
    assert outlining.update(library) == 1
    assert (session.search.state().outlines, outlining.update(library)) == (0, 0)
    (place,) = session.search.places(read("春耕"), opening.document)
    assert place.headings == ()
    assert session.search.find(read("章节:春耕")).total == 0


def test_an_old_document_with_a_hit_in_a_heading_stands_before_many_newer_ones(
    session: ReadingSession, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "RANKED", 3)
    openings = [opened(session, speech(number, "干部作风")) for number in range(8)]
    old = opened(
        session, document(f"很早的讲话\n同志们：\n春耕的两件事\n{BODY}\n一、说春耕\n种子。\n二、说雨水\n沟渠。\n", Path("/老.txt"))
    )
    for year, opening in enumerate([old, *openings], 1991):
        said = opening.described.with_set("date", str(year)).with_set("title", "讲话")
        session.apply_metadata(opening.document, MetadataChange(opening.described, said))
    writing.update(library)
    rows = [one.document for one in session.search.find(read("春耕")).documents]
    assert rows.index(old.document) == 8
    outlining.update(library)
    rows = [one.document for one in session.search.find(read("春耕")).documents]
    assert rows[0] == old.document
    pages = [one.document for first in range(0, 9, 2) for one in session.search.find(read("春耕"), limit=2, first=first).documents]
    assert pages == rows


def test_outlines_that_no_document_has_are_dropped_once_they_are_many(session: ReadingSession, library: Path) -> None:
    opened(session, speech(1, "春耕备耕"))
    writing.update(library)
    outlining.update(library)
    with sqlite3.connect(file.path_of(library)) as index:
        for number in range(60):
            index.execute(
                "INSERT INTO outlines (id, key, is_plain, words, places) VALUES (?, ?, 1, '春', '[[0,1,2]]')", (900 + number, f"{number}")
            )
            index.execute("INSERT INTO headed (rowid, tokens) VALUES (?, '春')", (900 + number,))
    index.close()
    outlining.update(library)
    with sqlite3.connect(file.path_of(library)) as index:
        assert index.execute("SELECT count(*) FROM outlines").fetchone() == (1,)
        assert index.execute("SELECT count(*) FROM headed WHERE headed MATCH '春'").fetchone() == (1,)
    index.close()
    assert file.faults(file.path_of(library)) == []
    assert session.search.find(Query(None, Scope(sections=("春耕",)))).total == 1
