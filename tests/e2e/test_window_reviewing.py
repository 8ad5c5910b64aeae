"""A changed file in the real window, through the display: what waits is told, reviewed, placed by hand, undone, and kept over a kill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from core.annotation import Change
from core.session import ReadingSession
from tests.e2e.window_kit import METRICS, PAGE_TOP

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.window_kit import Reader

pytestmark = pytest.mark.xcb

DOUBTFUL, LOST = 6, 8
"""Paragraphs of the speech: one is reworded, the words of the other are gone."""
REWORDED = "堤段由谁来负责，水闸由谁来看守，都写在墙上。"
ADDED = "名单贴在村口，人人看得见。"


@pytest.fixture
def changed(reader: Reader, speech: Path, paragraphs: tuple[str, ...]) -> Path:
    """The speech after it was marked and changed: one mark may stand at a certain place, another has lost its words."""
    for number in (DOUBTFUL, LOST):
        reader.command("annotate", speech, "--quote", paragraphs[number], "--colour", ("gamboge", "malachite")[number == LOST])
    text = speech.read_text("utf-8").replace(paragraphs[DOUBTFUL], REWORDED).replace(paragraphs[LOST], ADDED)
    speech.write_text(text, encoding="utf-8")
    return speech


def put_up(library: Path, file: Path) -> None:
    """See to it that the reworded one waits with its likely place, and the other without one, however sure the program is by now."""
    with ReadingSession(library) as session:
        opening = session.admit(session.plan(session.read(file)))
        for one in (*opening.annotations, *opening.to_review):
            status = "to-review" if one.colour == "gamboge" else "orphan"
            if one.status != status:
                session.apply(opening.document, [Change(one, one.placed(one.anchor, opening.edition, status))])


def statuses(found: list[dict[str, Any]]) -> dict[str, str]:
    return {one["colour"]: one["status"] for one in found}


def test_the_line_above_the_page_leads_to_the_review(reader: Reader, changed: Path) -> None:
    reader.open(changed)
    proposed = reader.painted_as("accent")[0]
    assert proposed.top < PAGE_TOP + METRICS.row
    lines = reader.lines()
    reader.click(proposed.centre)
    reader.rest()
    assert reader.lines() != lines, "the review stands in the place of the page"
    reader.press("Escape")
    reader.rest()
    assert len(reader.painted_as("accent")) < len(lines)
    reader.close()


def test_a_passage_is_accepted_another_placed_by_hand_and_both_outlive_a_kill(reader: Reader, changed: Path) -> None:
    put_up(reader.library, changed)
    reader.open(changed)
    assert reader.painted() == {}
    reader.press("ctrl+r")
    reader.rest()
    reader.press("Return")
    accepted = reader.wait_for_annotations(changed, lambda found: statuses(found)["gamboge"] in {"anchored", "moved"})
    assert next(one for one in accepted if one["colour"] == "gamboge")["quote"] in REWORDED
    reader.press("p")
    reader.rest()
    reader.select(reader.lines()[-1])
    reader.press("Return")
    placed = reader.wait_for_annotations(changed, lambda found: statuses(found)["malachite"] == "moved")
    assert next(one for one in placed if one["colour"] == "malachite")["quote"] == ADDED
    reader.press("ctrl+z")
    reader.wait_for_annotations(changed, lambda found: statuses(found)["malachite"] == "orphan")
    reader.press("ctrl+shift+z")
    reader.wait_for_annotations(changed, lambda found: statuses(found)["malachite"] == "moved")
    reader.program.kill()
    reader.open(changed)
    assert set(reader.painted()) == {"gamboge", "malachite"}
    reader.close()
