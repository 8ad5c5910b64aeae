"""Libraries whose annotations go round: speeches with marks of every kind, and a text of any characters."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.anchors import Anchor
from core.annotation import COLOURS, Annotation, AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from tests.bench import annotated

if TYPE_CHECKING:
    from pathlib import Path

_ODD: Final = (
    "𠮷野家",
    "e\u0301",
    "👨‍👩‍👧",
    "ﬁ",
    "‮右左‬",
    "　",
    "\u200b",
    "<b>&amp;</b>",
    "]]>",
    "**粗**",
    "[链](x)",
    "=1+1",
    "★",
    "—" * 12,
    "〔藤黄〕",
    "“引”",
)
_PLAIN: Final = "落实到人，按月报送。水库堤段要有人巡查，物资备在大堤上；谁的闸门谁看守！"
_TIMES: Final = ("2026-03-02T01:02:03.004Z", "2026-03-05T09:30:00.000Z", "2026-04-01T23:59:59.999Z")
_EVERY_OTHER: Final = 4
_LOST: Final = 25
"""One in so many has lost its words."""


def mine(library: Path, folder: Path, documents: int, annotations: int, seed: int) -> list[Path]:
    """Make the library that is exported, and the files of its documents, whose paths are returned."""
    files = annotated.make(library, folder, documents=documents, annotations=annotations, seed=seed)
    dice = random.Random(seed)
    files.append(_odd(library, folder / "各种字符.txt", max(20, annotations // 10), dice))
    with ReadingSession(library) as session:
        for row in range(1, len(files) + 1):
            changes = [Change(one, _lived_in(one, number, dice)) for number, one in enumerate(session.annotations(row))]
            session.apply(row, [one for one in changes if one.after != one.before])
    return files


def theirs(library: Path, files: list[Path]) -> None:
    """Make a library of the documents as their files are now, without annotations; or take these as newer editions."""
    with ReadingSession(library) as session:
        for file in files:
            session.admit(session.plan(session.read(file)))


def edit(files: list[Path], seed: int) -> None:
    """Edit texts as an office does before they are published: lines come and go, words are others, a line is put in above."""
    dice = random.Random(seed)
    for file in files:
        lines = file.read_text("utf-8").split("\n")
        for at in range(len(lines) - 1, 3, -1):
            chance = dice.random()
            if chance < 0.03:
                del lines[at]
            elif chance < 0.08:
                lines.insert(at, f"这一条要写进第{at}号通知，各村对照检查。")
            elif chance < 0.25 and len(lines[at]) > 12:
                place = dice.randrange(4, len(lines[at]) - 4)
                lines[at] = lines[at][:place] + dice.choice(("切实", "进一步", "按规定")) + lines[at][place + dice.choice((0, 2)) :]
        file.write_text("\n".join([lines[0], "（根据录音整理）", *lines[1:]]), "utf-8")


def _odd(library: Path, file: Path, count: int, dice: random.Random) -> Path:
    """Add a text of any characters with annotations that lie over one another and say anything."""

    def words(length: int) -> str:
        return "".join(dice.choice(_ODD) if dice.random() < 0.2 else dice.choice(_PLAIN) for _ in range(length))

    file.write_text("各种字符\n\n" + "\n".join(f"第{number}段。{words(dice.randrange(8, 60))}" for number in range(count)), "utf-8")
    with ReadingSession(library) as session:
        read = session.read(file)
        opening = session.admit(session.plan(read))
        outline = session.outline(read)
        drafts = []
        for _ in range(count):
            start = dice.randrange(len(read.text) - 1)
            span = Span(start, min(len(read.text), start + dice.choice((1, 3, 10, 40, 120)))).trimmed(read.text)
            kind = dice.choice(("highlight", "highlight", "underline", "wavy", "strike", "bookmark"))
            span = Span(span.start, span.start) if kind == "bookmark" else span
            if not span and kind != "bookmark":
                continue
            note = "\n".join(words(dice.randrange(1, 12)).strip() for _ in range(dice.randrange(4)))
            drafts.append(
                AnnotationDraft(
                    span,
                    kind,
                    dice.choice(COLOURS),
                    dice.choice(("", note, note, "第一行\n\n- 一\n  - 二\n\n> 引", "只有一行")),
                    tuple(
                        dict.fromkeys(
                            dice.choice(("责任", "水、费", "a,b", "含 空格", "c\\d", "★", "藤黄")) for _ in range(dice.randrange(3))
                        )
                    ),
                    dice.random() < 0.2,
                    dice.choice(
                        (
                            None,
                            None,
                            {"task": " ".join(words(4).replace("\u200b", "").split()) or "办", "due": "四月底前", "targets": "3处、100%"},
                            {"state": "done"},
                        )
                    ),
                )
            )
        session.apply(opening.document, [Change(None, session.draft(opening, read.text, outline, draft)) for draft in drafts])
    return file


def _lived_in(one: Annotation, number: int, dice: random.Random) -> Annotation:
    """Return an annotation that has been changed since, belongs to a group, or has lost its words."""
    created = dice.choice(_TIMES)
    one = replace(one, created=created, updated=dice.choice([time for time in _TIMES if time >= created]))
    if number % _EVERY_OTHER == 0:
        one = replace(one, group=f"{number // 8:032x}")
    if number % _LOST == _LOST - 1 and one.kind not in {"bookmark", "document-note"}:
        anchor = Anchor(one.span, f"早先第{number}稿里的话，后来没有了", "", "", one.anchor.heading_path)
        one = replace(one, status="orphan", anchor=anchor)
    return one
