"""What is exported to a Word file is imported again as it was, also after another program has written the file anew."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import COLOURS, KINDS, Annotation
from core.exporting import OFFICIAL
from core.importers.exchange import read
from core.metadata import Metadata
from core.spans import Span
from core.tasks import FIELDS, STATES
from core.text import normalise
from tests.core.excerpt_kit import SPEECH, exported, mark, placed
from tests.core.exporters.docx_kit import exported_file

if TYPE_CHECKING:
    from pathlib import Path

    from core.incoming import IncomingMark

# What XML cannot hold is another test's; blanks at the ends of lines are no part of what is said.
LINE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=12).map(str.strip)
SIGNS = st.lists(st.sampled_from(["*", "**", "***", "~~", "`", "甲", "乙b", " ", "\\", "[丙](https://example.org)"]), max_size=9).map(
    "".join
)
NOTE = st.lists(LINE | SIGNS.map(str.strip), max_size=3).map("\n".join).map(str.strip)
# Tags and tasks are cleaned as an importer cleans any text.
FIELD = LINE.map(lambda words: " ".join(normalise(words).text.split())).filter(bool)
TASK = st.none() | st.fixed_dictionaries({}, optional={**dict.fromkeys(FIELDS, FIELD), "state": st.sampled_from(STATES)}).filter(bool)
TEXT = st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=20), min_size=1, max_size=6).map(
    lambda some: normalise("\n".join(some)).text
)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[Annotation]]:
    """Return a text with annotations of all kinds anywhere in it."""
    text = draw(TEXT.filter(lambda words: bool(words.strip())))
    made = []
    for number in range(draw(st.integers(1, 6))):
        ends = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        span = Span(*ends).trimmed(text)
        kind = draw(st.sampled_from(KINDS))
        if kind in {"bookmark", "document-note"}:
            # A bookmark may stand in a blank line.
            span = Span(ends[0], ends[0]) if kind == "bookmark" else Span(0, 0)
        elif not span:
            continue
        said = {"note": draw(NOTE), "tags": tuple(draw(st.lists(FIELD, unique=True, max_size=2))), "star": draw(st.booleans())}
        values = {"kind": kind, "colour": draw(st.sampled_from(COLOURS)), "task": draw(TASK), **said}
        made.append(placed(text, span, number, **values))
    return text, made


def words_of(one: Annotation | IncomingMark) -> tuple[object, ...]:
    """Return what an annotation says."""
    return one.kind, one.colour, one.note, one.tags, one.star, one.task


@settings(max_examples=40, deadline=None)
@given(documents(), st.booleans())
def test_annotations_of_every_kind_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[str, list[Annotation]], is_official: bool
) -> None:
    text, annotations = case
    if not annotations:
        return
    path = tmp_path_factory.mktemp("read") / "out.docx"
    exported_file(path, [exported(text, annotations, metadata=Metadata(title="标题"))], layout=OFFICIAL if is_official else "plain")
    (document,) = read(path).documents
    found = {one.own_id: one for one in document.marks}
    assert {key: words_of(one) for key, one in found.items()} == {one.id: words_of(one) for one in annotations}
    for one in annotations:
        if one.kind not in {"bookmark", "document-note"}:
            assert "".join(found[one.id].quote.split()) == "".join(one.anchor.quote.split())


def test_a_note_on_a_document_whose_title_is_no_line_of_its_own_comes_back(tmp_path: Path) -> None:
    note = Annotation("0" * 32, "document-note", "gamboge", Anchor(Span(0, 0), "", "", "__0A\n{"))
    path = exported_file(tmp_path / "out.docx", [exported("__0A\n{", [note], metadata=Metadata(title="标题"))])
    (document,) = read(path).documents
    assert [one.own_id for one in document.marks] == [note.id]


def test_the_text_of_the_file_is_the_documents_own(tmp_path: Path) -> None:
    path = exported_file(tmp_path / "out.docx", [exported(SPEECH, [mark(SPEECH, "编织袋", 1, note="甲")])])
    (document,) = read(path).documents
    assert document.text_digest == exported(SPEECH, []).text_digest


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_has_saved_still_holds_everything(tmp_path: Path) -> None:
    marks = [
        mark(
            SPEECH,
            "谁的水闸谁看守，谁的堤段谁巡查",
            1,
            note="**谁来查A1**？\n要有*记录*。",
            tags=("责任", "值班"),
            star=True,
            author="李春和",
        ),
        mark(SPEECH, "谁的堤段谁巡查。闸门", 2, kind="wavy", colour="rouge", task={"task": "值班", "due": "四月底前", "state": "doing"}),
        mark(SPEECH, "责任就落在谁的身上。\n（一）水库要有人住\n大坝", 3, kind="underline", colour="indigo"),
        placed(SPEECH, Span(SPEECH.index("二、把物资"), SPEECH.index("二、把物资")), 4, kind="bookmark", note="从这里接着看"),
        placed(SPEECH, Span(0, 0), 5, kind="document-note", colour="malachite", note="可作范文"),
        mark(SPEECH, "编织袋", 6, status="orphan", note="没有了"),
    ]
    source = exported_file(tmp_path / "讲话.docx", [exported(SPEECH, marks)], layout=OFFICIAL, author="周小满")
    folder = tmp_path / "saved"
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120, env=environment)
    (document,) = read(folder / source.name).documents
    assert {one.own_id: words_of(one) for one in document.marks} == {one.id: words_of(one) for one in marks}
    quotes = {one.own_id: one.quote for one in document.marks}
    assert all(quotes[one.id] == one.anchor.quote for one in marks[:3])
    assert {one.own_id: one.author for one in document.marks if one.author} == {
        marks[0].id: "李春和",
        **{one.id: "周小满" for one in (marks[1], *marks[3:])},
    }
