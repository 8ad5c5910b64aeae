"""The pictures of exporting and importing annotations: the dialogs, and what comes out as others show it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, Final

from core.annotation import AnnotationDraft, Change
from core.exporting import OFFICIAL, TASKS, ExportOptions, Selection
from core.session import ReadingSession
from tests.bench.home import SAMPLE
from tests.shots.proposals import NOTICE
from tests.shots.stage import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shots.stage import Stage

MARKS: Final[tuple[dict[str, Any], ...]] = (
    {
        "quote": "农资站每周一公布库存，缺什么、缺多少，当天报到镇里",
        "colour": "gamboge",
        "note": "和去年比，多了“当天报”。",
        "tags": ["春耕", "要点"],
    },
    {
        "quote": "全镇四十二公里干渠分给九个村，四月五日前完工",
        "colour": "cinnabar",
        "task": {"task": "干渠清淤分段包干", "lead": "水管所", "person": "各村主任", "due": "四月五日前", "state": "doing"},
        "tags": ["水利"],
    },
    {
        "quote": "基本农田一分不能少，一亩不能荒",
        "colour": "rouge",
        "note": "底线，可引。",
        "task": {"task": "基本农田核查", "lead": "农技站", "person": "周小满", "due": "2026-05-31"},
    },
    {
        "quote": "镇里的六名农技员一人包一到两个村",
        "colour": "indigo",
        "task": {"task": "农技员包村到户", "lead": "农技站", "due": "三月底前", "state": "done"},
    },
    {"quote": "“三个一遍”", "kind": "underline", "colour": "indigo", "note": "本周走一遍、本月办一遍、本季回头看一遍。", "tags": ["提法"]},
    {"quote": "谁家的门朝哪开，干部心里要有一本账", "colour": "malachite", "note": "金句，可引。", "tags": ["金句"]},
)


MORE_TASKS: Final[tuple[dict[str, Any], ...]] = (
    {
        "quote": "农机站三月二十日以前逐台看一遍",
        "colour": "cinnabar",
        "task": {"task": "农机逐台检修，坏件登记", "lead": "农机站", "person": "孙长青", "due": "2026-03-20", "state": "done"},
    },
    {
        "quote": "全镇报修的路灯有六十一盏，四月底前全部亮起来",
        "colour": "cinnabar",
        "task": {"task": "六十一盏路灯修复", "lead": "镇建管所、供电所", "due": "2026-04-30", "state": "doing"},
    },
)
SAID_OTHERWISE: Final = {
    "农资站每周一公布库存，缺什么、缺多少，当天报到镇里": "农资站每周一、周四公布库存，缺什么、缺多少，当天上报镇里",
    "镇里的六名农技员一人包一到两个村": "镇里的六名农技员每人包一到两个村",
    "谁家的门朝哪开，干部心里要有一本账": "各村广播室每天早晚各播一遍防火须知",
}
"""As the colleague's edition of the speech has some passages."""


def export(stage: Stage) -> None:
    """The skeleton of the speech as a Word document in the layout of official documents, one section of it whole."""
    stage.set(export_format="docx", export_contents={"docx": "skeleton"}, export_official=True)
    _ask(stage)
    # Over source, content and layout to the sections.
    stage.press("Tab", "Tab", "Tab", "Tab", "Down", "Right", "Down", "Down", "space")
    stage.desktop.wait_until_still()


def export_small(stage: Stage) -> None:
    """Excerpts in Markdown with their template and how the file begins, in the smallest window."""
    stage.set(export_format="markdown")
    _ask(stage, size=SMALL)


def import_preview(stage: Stage) -> None:
    """A colleague's annotations on an earlier edition, before any of them is stored; one that has moved is looked at."""
    stage.annotate(SAMPLE, MARKS[1:3])
    path = _colleague(stage)
    stage.show(SAMPLE, "--goto", str(stage.offset_of(SAMPLE, "二、把任务落到田间地头")))
    # Handed to the window that is open, as from the desktop.
    stage.command(path)
    stage.wait(2.0)
    stage.desktop.wait_until_still()


def ledger(stage: Stage) -> bytes:
    """The ledger of tasks in a workbook, as LibreOffice prints it."""
    stage.annotate(SAMPLE, (*MARKS, *MORE_TASKS))
    path = stage.home.texts / "落实台账.xlsx"
    with ReadingSession(stage.home.library) as session:
        session.exporting.export(Selection((1,)), "xlsx", path, ExportOptions(content=TASKS))
    return _picture(_printed(path))


def task_table(stage: Stage) -> bytes:
    """The tasks that a notice was found to lay on units, as a table across a Word page, as LibreOffice prints it."""
    path = stage.home.texts / "任务分解表.docx"
    with ReadingSession(stage.home.library) as session:
        read = session.read_outlined(NOTICE)
        opening, text = session.admit(session.plan(read.document)), read.document.text
        found = session.study.proposals(opening.document, text, read.outline)
        drafts = [AnnotationDraft(one.span, task=one.task_of(text)) for one in found]
        session.apply(opening.document, [Change(None, session.draft(opening, text, read.outline, draft)) for draft in drafts])
        options = ExportOptions(content=TASKS, layout=OFFICIAL)
        session.exporting.export(Selection((opening.document,)), "docx", path, options)
    return _picture(_printed(path))


def _colleague(stage: Stage) -> Path:
    """Return a file of annotations as another program writes them."""
    text = SAMPLE.read_text("utf-8")
    found = []
    for number, mark in enumerate((*MARKS, *MORE_TASKS)):
        words = str(mark["quote"])
        at = text.index(words)
        bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in mark.get("tags", ())]
        if note := mark.get("note") or (mark["task"]["task"] if "task" in mark else ""):
            bodies.insert(0, {"type": "TextualBody", "purpose": "commenting", "value": str(note)})
        quoted = SAID_OTHERWISE.get(words, words)
        selector = {"type": "TextQuoteSelector", "exact": quoted, "prefix": text[at - 20 : at], "suffix": text[at + len(words) :][:20]}
        one = {"id": f"urn:uuid:00000000-0000-4000-8000-{number:012}", "type": "Annotation", "creator": {"type": "Person", "name": "李科"}}
        found.append({**one, "body": bodies, "target": {"source": "urn:x-speech:1", "selector": selector}})
    path: Path = stage.home.texts / "李科.jsonld"
    path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return path


def _printed(path: Path) -> Path:
    """Return the PDF that LibreOffice makes of a workbook or of a Word file.

    Raises:
        LookupError: if it is not installed.
    """
    program = shutil.which("soffice")
    if program is None:
        message = "LibreOffice is not installed"
        raise LookupError(message)
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        f"pdf:{'writer' if path.suffix == '.docx' else 'calc'}_pdf_Export",
        "--outdir",
        str(path.parent),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return path.with_suffix(".pdf")


def _picture(path: Path) -> bytes:
    """Return the first page of a PDF on a grey ground."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pypdfium2
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    app = QGuiApplication.instance() or QGuiApplication([])
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        bitmap = page.render(scale=(WIDE[0] - 80) / page.get_width())
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
    shown = QImage(*WIDE, QImage.Format.Format_RGB32)
    shown.fill(0xFFDFDFDD)
    painter = QPainter(shown)
    painter.drawImage(40, 20, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.save(buffer, "PNG")
    del app
    return bytes(buffer.data().data())


def _ask(stage: Stage, *, size: tuple[int, int] | None = None) -> None:
    stage.annotate(SAMPLE, MARKS)
    words = (SAMPLE, "--goto", str(stage.offset_of(SAMPLE, "二、把任务落到田间地头")))
    if size:
        stage.show(*words, size=size)
    else:
        stage.show(*words)
    stage.press("ctrl+shift+e")
    stage.wait(1.0)
    stage.desktop.wait_until_still()


SHOTS: Final[dict[str, Callable[[Stage], bytes | None]]] = {
    "export": export,
    "export-small": export_small,
    "import-preview": import_preview,
    "ledger": ledger,
    "task-table": task_table,
}
