"""A speech, another one, and what most tests of the library do with them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from core import text as texts
from core.annotation import Annotation, AnnotationDraft, Change
from core.document import Document, Origin
from core.importers import display_name
from core.outline.tree import Outline
from core.spans import Span

if TYPE_CHECKING:
    from core.session import Opening, ReadingSession

SPEECH = """在全镇农村饮水安全工作会议上的讲话
同志们：
今天这次会议，主要任务是把水的事情再摆一摆、再紧一紧。刚才水管所把去年的家底报了，村里的同志也讲了难处，我都赞成。下面，我讲三点意见。
一、认识要再深一层
喝水不是小事。群众拧开龙头，流出来的是水，照出来的是作风。哪个村三天没有水，哪个村的支部就三天没有脸。
二、管护要再紧一扣
一是管网要有人巡。二是水池要有人洗。三是水费要有人收，收多少、花多少，月月上墙。
三、责任要再实一寸
话说到这个份上，担子也就分到了肩上。年底算账，不看汇报材料写了几页，看群众的水缸满不满。
"""
OTHER = """在镇机关年轻干部座谈会上的发言
同志们：
很高兴跟大家坐在一起。今天不念稿子，就着这杯茶，说说心里话。
第一，要坐得住冷板凳。资料室的灯，应当比食堂的灯亮得久。
第二，要迈得开脚步。坐在办公室里碰到的都是问题，走到田埂上看到的都是办法。
"""

LATER = (
    SPEECH.replace("今天这次会议，主要任务是", "今天开个短会，任务只有一个，")
    .replace("一、认识要再深一层", "一、先把认识统一起来")
    .replace("哪个村三天没有水，哪个村的支部就三天没有脸。", "谁家断了水，先去问支部。")
)
"""The speech as it was edited: the beginning of a sentence, a heading, and a sentence that says it otherwise."""


def document(
    text: str = SPEECH, path: Path | None = Path("/讲话/饮水.txt"), *, raw: bytes | None = None, reader: str = "text/1"
) -> Document:
    normal = texts.normalise(text)
    return Document(
        text=normal.text,
        paragraphs=texts.paragraphs(normal.text, normal.indents),
        origin=Origin(
            path=path, file_digest=hashlib.sha256(text.encode() if raw is None else raw).hexdigest(), reader=reader, encoding="utf-8"
        ),
        name=display_name(path) if path else "饮水",
        text_digest=texts.digest(normal.text),
    )


def opened(session: ReadingSession, read: Document) -> Opening:
    return session.admit(session.plan(read))


def draft_of(text: str, quote: str, note: str = "") -> AnnotationDraft:
    start = text.index(quote)
    return AnnotationDraft(Span(start, start + len(quote)), note=note)


def mark(session: ReadingSession, opening: Opening, read: Document, quote: str, note: str = "") -> Annotation:
    drafted = session.draft(opening, read.text, Outline(), draft_of(read.text, quote, note))
    (stored,) = session.apply(opening.document, [Change(None, drafted)])
    return stored
