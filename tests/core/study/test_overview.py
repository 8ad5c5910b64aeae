"""How much of a text its sections are, and all that is found in it, here and in another process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import ReaderError
from core.outline import recognise
from core.overview import TOGETHER, Overview
from core.progress import Cancelled, Progress
from core.session_overview import OverviewSession
from core.study.background import Background
from core.study.lexicon import Lexicon
from core.study.overview import overview, section_weights
from core.text import paragraphs

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "在全县春灌工作会上的讲话\n\n一、把水管好\n水渠要清淤，闸门要检修。\n（一）清淤\n镇水利站要在3月底前完成清淤20公里。\n（二）检修\n一是查闸门。二是查水泵。\n"
    "二、把地种好\n种子、化肥要备足。\n"
)


def test_a_section_weighs_its_characters_without_white_space() -> None:
    outline = recognise(TEXT, paragraphs(TEXT))
    found = section_weights(TEXT, outline)
    assert [(one.heading, one.level) for one in found] == [("一、把水管好", 1), ("（一）清淤", 2), ("（二）检修", 2), ("二、把地种好", 1)]
    for one in found:
        assert one.characters == len("".join(one.span.of(TEXT).split()))
        assert one.share == one.characters / len("".join(TEXT.split()))
    assert found[0].characters > found[1].characters + found[2].characters


def test_a_text_without_headings_has_no_sections() -> None:
    assert section_weights("", recognise("", ())) == ()
    assert section_weights("今天只讲一句话。", recognise("今天只讲一句话。", paragraphs("今天只讲一句话。"))) == ()


def test_what_another_process_finds_is_what_is_found_here(tmp_path: Path) -> None:
    outline = recognise(TEXT, paragraphs(TEXT))
    session = OverviewSession(tmp_path / "library.db")
    parts = {part: found for together in TOGETHER for part, found in session.read(TEXT, outline, together)}
    here = overview(TEXT, outline, Lexicon.load(), Background())
    assert here == Overview(session.sections(TEXT, outline), **parts)
    assert {"闸门"} < {one.word for one in here.keywords}
    assert "一是" not in {one.word for one in here.keywords}
    assert here.figures
    assert here.proposals


def test_processes_that_were_started_ahead_find_the_same_as_others(tmp_path: Path) -> None:
    outline = recognise(TEXT, paragraphs(TEXT))
    session = OverviewSession(tmp_path / "library.db")
    asked = list(session.read(TEXT, outline, TOGETHER[-1]))
    session.prepare()
    assert list(session.read(TEXT, outline, TOGETHER[-1])) == asked
    session.rest()
    assert list(session.read(TEXT, outline, TOGETHER[-1])) == asked


@pytest.mark.logs("no such part")
def test_what_can_be_found_comes_though_something_else_cannot(tmp_path: Path) -> None:
    given = OverviewSession(tmp_path / "library.db").read(TEXT, recognise(TEXT, ()), ("no such part", "figures"))
    assert next(given)[0] == "figures"
    with pytest.raises(ReaderError):
        next(given)


def test_what_nobody_wants_any_more_is_given_up(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list(OverviewSession(tmp_path / "library.db").read(TEXT, recognise(TEXT, paragraphs(TEXT)), TOGETHER[0], progress=progress))
