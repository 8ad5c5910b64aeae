"""A speech of several editions, as a file becomes one by being changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.annotation import AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FIRST = """在全镇秋收动员会上的讲话

同志们：

今天开个短会，说三件事。

一、把机具检修到位

收割机九月十日前检修完，一台一台过。

二、把粮食收进仓里

成熟一块收一块，不等不拖。

晾晒场提前腾出来，谁家用谁登记。

三、把安全放在前头

夜里收割要有人看守，路上运粮要慢行。

田边的电线要先查一遍，再下机子。

四、把账目公开

卖粮款三天内到户，账目上墙。
"""
SECOND = (
    FIRST.replace("九月十日前检修完", "九月五日前全部检修完")
    .replace("晾晒场提前腾出来，谁家用谁登记。\n\n", "")
    .replace("夜里收割要有人看守，路上运粮要慢行。\n", "夜里收割要有人看守，路上运粮要慢行。\n\n各村备好雨布，防着连阴雨。\n")
)
MARKED = "一台一台过"
KEPT = "成熟一块收一块，不等不拖"


def make_editions(library: Path, file: Path, texts: Sequence[str] = (FIRST, SECOND), marks: Sequence[str] = (MARKED, KEPT)) -> int:
    """Write each text into the file and let the library see it; the marks are made in the first. Return the row of the document."""
    with ReadingSession(library) as session:
        for number, text in enumerate(texts):
            file.write_text(text, encoding="utf-8")
            document = session.read(file)
            opening = session.admit(session.plan(document))
            if number == 0 and marks:
                outline = session.outline(document)
                spans = [Span(at, at + len(words)) for words in marks for at in (document.text.index(words),)]
                drafts = [session.draft(opening, document.text, outline, AnnotationDraft(span)) for span in spans]
                session.apply(opening.document, [Change(None, one) for one in drafts])
        return opening.document
