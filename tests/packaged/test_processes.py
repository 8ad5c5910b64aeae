"""What the packaged program does by processes of its own is what it does from its sources."""

from __future__ import annotations

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from core import carrying_apart, finding_apart, importers, session_terms
from core.anchors import Anchor
from core.annotation import Annotation
from core.carrying import carry
from core.carrying_apart import LONG, carry_beside
from core.finding import Query
from core.finding_apart import Finder
from core.patterns import PatternError
from core.progress import Progress
from core.session import ReadingSession
from core.spans import Span
from core.store.index import counting
from core.terms import YEAR
from gui.paper.apart import Request, draw_apart
from gui.print_options import PrintOptions
from tests.gui.paper_kit import laid_out, subject

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("program")
TEXT = "在水利会上的讲话\n\n" + "\n\n".join(f"{label}、渠道归谁\n\n" + "账目要公开，每月报到镇里。" * 40 for label in "一二三") + "\n"


@pytest.mark.usefixtures("qapp")
def test_a_pdf_is_drawn_there_and_read_there(tmp_path: Path) -> None:
    sheaf = laid_out(subject(tmp_path, TEXT, ({"quote": "渠道", "note": "归谁？", "colour": "rouge"},)), PrintOptions())
    drawn = draw_apart(Request.of(sheaf, range(1, len(sheaf) + 1)), Progress())
    assert drawn is not None, "the other process has not answered"
    content, is_text_sure = drawn
    assert is_text_sure
    file = tmp_path / "讲话.pdf"
    file.write_bytes(content)
    with pypdfium2.PdfDocument(file) as pages:
        assert len(pages) == len(sheaf)
    read = importers.read(file)
    assert "渠道归谁" in read.text
    assert read.text.count("账目要公开") == 120


def test_a_pattern_and_a_whole_word_are_looked_for_there(monkeypatch: pytest.MonkeyPatch) -> None:
    finder = Finder()
    text = "第三村报了，第十二村没报。中国人民银行隔壁开了一家银行。"
    expected = _words_here(text, "银行")
    assert expected == [text.rindex("银行")], "the first is a part of a word of jieba's"
    # Nothing is looked for here.
    monkeypatch.delattr(finding_apart, "_answer")
    try:
        hits = finder.find(text, Query("第[一二三四五六七八九十]+村", is_pattern=True))
        assert list(hits.starts) == [0, 6]
        hits = finder.find(text, Query("银行", is_word=True))
        assert list(hits.starts) == expected
        with pytest.raises(PatternError):
            finder.find("a" * 40, Query("((a{1000}){1000}){1000}", is_pattern=True))
    finally:
        finder.close()


def _words_here(text: str, word: str) -> list[int]:
    from core.finding import find_words
    from core.segment import Segmenter

    segmenter = Segmenter()
    segmenter.load()
    return list(find_words(text, Query(word, is_word=True), within=Span(0, len(text)), is_whole=segmenter.is_whole).starts)


def test_annotations_of_a_long_text_are_carried_there(monkeypatch: pytest.MonkeyPatch) -> None:
    old = "\n".join(f"第{n}村的水管由第{n % 97}组来巡，每月{n % 28 + 1}日把台账报到镇里。" for n in range(8_000))
    new = "按：此稿已定。\n" + old.replace("由第9组来巡", "交给第9组巡查")
    assert len(old) + len(new) > LONG
    quote = "第9村的水管由第9组来巡"
    start = old.index(quote)
    marks = [Annotation("0" * 32, "highlight", "gamboge", Anchor.of(old, Span(start, start + len(quote))))]
    expected = carry(old, new, marks, 2)
    # It is not carried here.
    monkeypatch.delattr(carrying_apart, "carry_with")
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(carry_beside, old, new, marks, 2).result()[0] == expected


def test_terms_are_counted_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_terms, "_MANY", 0)
    # They are not counted here.
    monkeypatch.setattr(counting, "count", None)
    file = tmp_path / "水利会讲话.txt"
    file.write_text(TEXT, "utf-8")
    with ReadingSession(tmp_path / "library.db") as session:
        session.admit(session.plan(session.read(file)))
        table = session.terms.count(["账目", "賬目"], YEAR, is_any_script=True, is_kept=True)
    assert [[point.places for point in points] for points in table.points] == [[120], [120]]


def test_a_process_outlives_the_package_that_is_renewed_beneath_it(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = tmp_path / "meipi"
    shutil.copytree(program.parent, installed)
    monkeypatch.setattr(sys, "executable", str(installed / "meipi"))
    monkeypatch.delattr(finding_apart, "_answer")
    finder = Finder()
    text = "每月报到镇里。"
    try:
        assert list(finder.find(text, Query("报.", is_pattern=True)).starts) == [2]
        # As dpkg does: another file gets the name. What knows the words of the language has not been loaded yet.
        (tmp_path / "new").write_bytes(b"another version")
        (tmp_path / "new").rename(installed / "meipi")
        assert list(finder.find(text, Query("每月", is_word=True)).starts) == [0]
    finally:
        finder.close()
