"""What is told above the page of the annotations of a changed file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.gui.review_kit import GONE, KEPT, NEW, NOW, OLD, REWORDED, annotate, button, by_quote, changed_file, pane, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting


@pytest.fixture
def changed(tmp_path: Path, library: Path) -> Path:
    return changed_file(tmp_path, library)


def test_one_line_tells_what_became_of_the_annotations(sitting: Sitting, changed: Path) -> None:
    sitting.open(changed)
    counts = Counter(one.status for one in sitting.bridge.annotations())
    named = (("anchored", "in place"), ("moved", "moved"), ("to-review", "to review"), ("orphan", "not found"))
    told = ", ".join(f"{counts[status]} {words}" for status, words in named if counts[status])
    assert counts["anchored"]
    assert counts["to-review"] + counts["orphan"]
    assert said(sitting) == f"The text has changed: {told}."
    assert sitting.part_text(1) == f"To review {counts['to-review'] + counts['orphan']}"


def test_the_line_leads_to_the_review(sitting: Sitting, changed: Path) -> None:
    sitting.open(changed)
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        button(sitting, "Review").click()
    assert pane(sitting).isVisible()
    assert said(sitting) == ""


def test_where_all_are_in_place_that_is_said_for_a_while(
    monkeypatch: pytest.MonkeyPatch, start: Callable[..., Sitting], tmp_path: Path, library: Path
) -> None:
    monkeypatch.setattr("gui.announcing.TOLD_FOR", 200)
    sitting = start()
    file = tmp_path / "讲话.txt"
    file.write_text(OLD, encoding="utf-8")
    annotate(library, file, (KEPT, REWORDED))
    file.write_text(OLD.replace("今天这个会，只讲三件事。", "今天这个会，只讲三件事，讲完就散会。"), encoding="utf-8")
    sitting.open(file)
    assert said(sitting) == "The text has changed; all annotations are in place (2)."
    sitting.qtbot.waitUntil(lambda: said(sitting) == "")


def test_the_line_goes_once_nothing_waits(sitting: Sitting, tmp_path: Path, library: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(OLD, encoding="utf-8")
    annotate(library, file, (GONE,))
    file.write_text(NEW, encoding="utf-8")
    sitting.open(file)
    (one,) = sitting.bridge.annotations()
    assert not one.is_placed
    assert said(sitting).startswith("The text has changed: 1 ")
    sitting.notes.placing_wanted.emit(one.id)
    sitting.select(NOW)
    sitting.press(Qt.Key.Key_Return)
    assert said(sitting) == ""
    assert by_quote(sitting)[NOW].is_placed


def test_what_was_marked_in_an_earlier_edition_is_told_when_it_comes_to_the_newest(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(OLD, encoding="utf-8")
    sitting.open(file)
    document = sitting.bridge.document_id
    assert document is not None
    file.write_text(NEW, encoding="utf-8")
    sitting.open(file)
    sitting.opened_by(lambda: sitting.bridge.open_stored(document, "讲话", edition=1))
    sitting.select(KEPT)
    sitting.trigger("annotation.gamboge")
    sitting.open(file)
    assert by_quote(sitting)[KEPT].is_placed
    assert said(sitting) == "Annotations of another edition were brought here: 1 in place."


def test_a_file_that_stays_as_it_is_is_opened_without_a_word(sitting: Sitting, changed: Path) -> None:
    sitting.open(changed)
    sitting.trigger("file.close")
    sitting.open(changed)
    assert said(sitting) == ""
