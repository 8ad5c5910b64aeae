"""A speech that was changed after it had been marked, and what a reader sees of its review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QTextEdit

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from gui.panes.review import ReviewPane
from gui.widgets.question_bar import QuestionBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from tests.gui.window_kit import Sitting

OLD = """在全镇防汛动员会上的讲话

同志们：

今天这个会，只讲三件事。

一、把险情想在前头

隐患排查要到户，一户一户看过去，看完了在表上画个勾。沙袋、水泵、照明灯提前一个月运到仓库。

二、把责任压到人头

谁的堤段谁负责，谁的水闸谁看守。全镇四十二公里干渠分给九个村，四月五日前完工，由水管所逐段验收，验收不过的推倒重来。

三、把群众放在心上

转移群众，宁可听骂声，不可听哭声。老人孩子先走，点完名才能算数。
"""
REWORDED, GONE, KEPT = "全镇四十二公里干渠分给九个村，四月五日前完工", "沙袋、水泵、照明灯", "谁的堤段谁负责"
NOW = "全镇四十二公里干渠分给九个村，四月底以前完工"
SECOND, SECOND_NOW = "宁可听骂声，不可听哭声", "宁可听骂声，也不可听哭声"
NEW = OLD.replace(REWORDED, NOW).replace("沙袋、水泵、照明灯提前一个月运到仓库。", "").replace(SECOND, SECOND_NOW)


def annotate(library: Path, file: Path, quotes: Sequence[str], **facts: object) -> None:
    """Put highlights on passages of a file."""
    with ReadingSession(library) as session:
        document = session.read(file)
        opening, outline = session.admit(session.plan(document)), session.outline(document)
        for quote in quotes:
            start = document.text.index(quote)
            draft = AnnotationDraft(Span(start, start + len(quote)), **facts)  # type: ignore[arg-type]
            session.apply(opening.document, [Change(None, session.draft(opening, document.text, outline, draft))])


def changed_file(folder: Path, library: Path) -> Path:
    """Return a file that was changed after four passages had been marked in it: one stands as it was, two are reworded, one is gone."""
    file = folder / "防汛动员会讲话.txt"
    file.write_text(OLD, encoding="utf-8")
    annotate(library, file, (KEPT, REWORDED, GONE, SECOND), note="会后再问")
    file.write_text(NEW, encoding="utf-8")
    return file


def put_up(file: Path, library: Path) -> None:
    """Let the reworded ones of that file wait for review, however sure the program is of them by now."""
    likely = {REWORDED: NOW, SECOND: SECOND_NOW}
    with ReadingSession(library) as session:
        document = session.read(file)
        opening = session.admit(session.plan(document))
        before = {one.id: one.anchor for one in session.annotations(opening.document, 1)}
        for one in (*opening.annotations, *opening.to_review):
            quote = before[one.id].quote
            if quote in likely:
                start = document.text.index(likely[quote])
                anchor = replace(before[one.id], span=Span(start, start + len(likely[quote])))
                session.apply(opening.document, [Change(one, one.placed(anchor, opening.edition, "to-review"))])
            elif quote == GONE:
                session.apply(opening.document, [Change(one, one.placed(before[one.id], 1, "orphan"))])


def begin(sitting: Sitting) -> None:
    """Open the review and wait until it has something to show."""
    with sitting.qtbot.waitSignal(sitting.bridge.reviews.read):
        sitting.trigger("annotation.review")


def bar(sitting: Sitting) -> QuestionBar | None:
    """Return what asks above the page."""
    found = sitting.window.findChild(QuestionBar)
    return found if found is not None and found.isVisible() else None


def said(sitting: Sitting) -> str:
    """Return what is said above the page."""
    question = bar(sitting)
    return question.question.words if question is not None and question.question is not None else ""


def button(sitting: Sitting, words: str) -> QAbstractButton:
    """Return the button that says this, or is called so."""
    return next(
        one for one in sitting.window.findChildren(QAbstractButton) if words in (one.text(), one.accessibleName()) and one.isVisible()
    )


def pane(sitting: Sitting) -> ReviewPane:
    """Return the review."""
    return sitting.part(ReviewPane)


def sides(sitting: Sitting) -> list[str]:
    """Return the texts at the left and, if there is one, at the right."""
    return [one.toPlainText() for one in pane(sitting).findChildren(QTextEdit) if one.isVisible()]


def by_quote(sitting: Sitting) -> dict[str, Annotation]:
    """Return the annotations of the document by what they stand on."""
    return {one.anchor.quote: one for one in sitting.bridge.annotations()}
