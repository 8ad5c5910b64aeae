"""Documents whose words, name and properties tell who spoke when and where."""

from __future__ import annotations

from pathlib import Path

from core import text as texts
from core.describing import describe_beginning
from core.document import Document, Origin
from core.metadata import UNKNOWN, Metadata

BODY = """
同志们：
今天这次会议，主要任务是把水的事情再摆一摆。2019年5月6日那次会以后，进展不大。
一、认识要再深一层
喝水不是小事，水管所所长王小二同志讲得很好。
二、管护要再紧一扣
一是管网要有人巡。二是水池要有人洗。三是水费要有人收。
"""


def document(text: str, name: str | None = "新建文本文档.txt", properties: Metadata = UNKNOWN) -> Document:
    """Return a text as if it had been read from a file; one without a name was pasted."""
    normal = texts.normalise(text)
    path = Path("/讲话") / name if name else None
    paragraphs = texts.paragraphs(normal.text, normal.indents)
    origin = Origin(path, "0" * 64, "text/1")
    return Document(normal.text, paragraphs, origin, name or "粘贴的文字", texts.digest(normal.text), properties=properties)


def described(text: str, name: str | None = "新建文本文档.txt", properties: Metadata = UNKNOWN) -> Metadata:
    """Return what is recognised of it."""
    return describe_beginning(document(text, name, properties))
