"""Projects of REFI-QDA: valid by the published schema, shown by other programs, and coming back whole."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from core.exporters import qdpx
from core.exporting import ExportOptions
from core.importers.exchange import qdpx as importing
from core.interchange import parted
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed
from tests.core.exporters.exchange_kit import OPTIONS, documents, expected, written

if TYPE_CHECKING:
    from core.annotation import Annotation
    from core.exporting import ExportedDocument
    from core.incoming import IncomingMark

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[2] / "data" / "refi-qda" / "Project.xsd"))
Q = "{urn:QDA-XML:project:1.0}"


def project(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("project.qde"))


def as_read(one: Annotation, document: ExportedDocument) -> IncomingMark:
    """Return the mark that comes back: of a place in the text its context there, of another no number."""
    return expected(one, span=one.span if one.kind != "document-note" and one.is_placed and document.text else None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=20)
@given(found=st.lists(documents(), min_size=1, max_size=3))
def test_whatever_is_exported_is_valid_and_comes_back_whole(tmp_path: Path, found: list[ExportedDocument]) -> None:
    data = written("qdpx", found, tmp_path / "a.qdpx")
    SCHEMA.assertValid(project(data))
    back = importing.read(data, "a.qdpx")
    assert back is not None
    assert back.left_out == ()
    marks = {one.key: one for document in back.documents for one in document.marks}
    assert marks == {one.id: as_read(one, document) for document in found for one in document.annotations}
    texts = {document.text: document.text_digest for document in found if document.annotations}
    assert {one.text: one.text_digest for one in back.documents} == texts


class AnalysisProgram:
    """What QualCoder 3.8 makes of a project: tables of codes, coded words and notes on words, by the rules of its import."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        root = etree.fromstring(self.parts["project.qde"])
        self.origin = root.get("origin")
        self.users = {one.get("guid"): one.get("name") for one in root.iter(f"{Q}User")}
        self.categories: list[str] = []
        self.codes: dict[str, str] = {}
        for part in root:
            if part.tag == f"{Q}CodeBook":
                for code in part[0]:
                    self._code(code)
        self.sources: dict[str, str] = {}
        self.memos: dict[str, str] = {}
        self.coded: list[tuple[str, str, str, str, str]] = []
        for source in root.iter(f"{Q}TextSource"):
            self._source(source)
        for note in root.iter(f"{Q}Note"):
            # It takes "T" and "Z" out of one of the two without asking whether there is one.
            assert note.get("creationDateTime") or note.get("modifiedDateTime")

    def _code(self, one: etree._Element) -> None:
        if one.get("isCodable") == "false":
            self.categories.append(one.get("name"))
        else:
            # Its table takes a name once.
            assert one.get("name") not in self.codes.values()
            self.codes[one.get("guid")] = one.get("name")
        for code in one.iter(f"{Q}Code"):
            if code is not one:
                self._code(code)

    def _source(self, one: etree._Element) -> None:
        path = "sources" + one.get("plainTextPath").split("internal:/")[1]
        text = io.TextIOWrapper(io.BytesIO(self.parts[path]), encoding="utf-8", errors="replace").read()
        assert one.get("name") not in self.sources
        self.sources[one.get("name")] = text
        self.memos[one.get("name")] = one.findtext(f"{Q}Description", "")
        for selection in one.iter(f"{Q}PlainTextSelection"):
            words = text[int(selection.get("startPosition")) : int(selection.get("endPosition"))]
            memo = selection.findtext(f"{Q}Description", "")
            author = self.users.get(selection.get("creatingUser"), "default")
            for coding in selection.iter(f"{Q}Coding"):
                self.coded.append((one.get("name"), self.codes[coding[0].get("targetGUID")], words, parted(memo)[0], author))


def test_another_program_shows_codes_words_notes_and_authors(tmp_path: Path) -> None:
    some = [
        mark(SPEECH, "谁的水闸谁看守", 1, tags=("责任", "水闸"), note="要列出名单。", colour="cinnabar", author="王芳"),
        mark(SPEECH, "水闸", 2, tags=("责任",)),
        placed(SPEECH, Span(0, 0), 3, kind="document-note", note="全文要传达到村。"),
    ]
    shown = AnalysisProgram(written("qdpx", [exported(SPEECH, some)], tmp_path / "a"))
    title = "在全镇防汛动员会上的讲话"
    assert shown.categories == ["Colours", "Tags"]
    assert shown.sources == {title: SPEECH}
    assert shown.coded == [
        (title, "Cinnabar", "谁的水闸谁看守", "要列出名单。", "王芳"),
        (title, "责任", "谁的水闸谁看守", "要列出名单。", "王芳"),
        (title, "水闸", "谁的水闸谁看守", "要列出名单。", "王芳"),
        (title, "Gamboge", "水闸", "", "李明"),
        (title, "责任", "水闸", "", "李明"),
    ]
    assert shown.memos[title].startswith("全文要传达到村。\n\n镇长 · 2026-03-02\n")


def test_code_points_are_counted_and_lines_end_with_one_character(tmp_path: Path) -> None:
    text = "𠮷日开会。\n𠮷人到会。"
    shown = AnalysisProgram(written("qdpx", [exported(text, [mark(text, "到会")])], tmp_path / "a"))
    assert [words for _, _, words, _, _ in shown.coded] == ["到会"]


def test_a_bookmark_is_shown_on_one_character_and_comes_back_as_a_point(tmp_path: Path) -> None:
    text = SPEECH.strip()
    ends = [Span(0, 0), Span(len(text), len(text))]
    some = [placed(text, span, number, kind="bookmark") for number, span in enumerate(ends, 1)]
    data = written("qdpx", [exported(text, some)], tmp_path / "a")
    assert [words for _, _, words, _, _ in AnalysisProgram(data).coded] == [text[0], text[-1]]
    back = importing.read(data, "a")
    assert back is not None
    assert [one.span for one in back.documents[0].marks] == ends


def test_codes_with_the_names_of_colours_and_in_other_letters_are_told_apart(tmp_path: Path) -> None:
    some = [mark(SPEECH, "水闸", tags=("Gamboge", "Tags", "abc", "ABC"))]
    data = written("qdpx", [exported(SPEECH, some)], tmp_path / "a")
    names = list(AnalysisProgram(data).codes.values())
    assert len({name.casefold() for name in names}) == len(names) == 5
    back = importing.read(data, "a")
    assert back is not None
    assert back.documents[0].marks[0].tags == ("Gamboge", "Tags", "abc", "ABC")


def test_two_documents_with_one_text_and_title_stay_two(tmp_path: Path) -> None:
    found = [exported(SPEECH, [mark(SPEECH, "水闸", number)], number) for number in (1, 2)]
    shown = AnalysisProgram(written("qdpx", found, tmp_path / "a"))
    assert list(shown.sources) == ["在全镇防汛动员会上的讲话", "在全镇防汛动员会上的讲话 (2)"]


def test_a_second_export_has_the_guids_of_the_first(tmp_path: Path) -> None:
    first = mark(SPEECH, "水闸", tags=("责任",), note="旧")
    one = project(written("qdpx", [exported(SPEECH, [first])], tmp_path / "a"))
    other = project(written("qdpx", [exported(SPEECH, [first.with_changes(note="新"), mark(SPEECH, "堤段", 2)])], tmp_path / "b"))
    assert set(one.xpath("//@guid")) < set(other.xpath("//@guid"))


def test_the_same_content_gives_the_same_file(tmp_path: Path) -> None:
    document = exported(SPEECH, [mark(SPEECH, "水闸", note="看守")])
    assert written("qdpx", [document], tmp_path / "a") == written("qdpx", [document], tmp_path / "b")


def test_what_has_no_place_in_the_standard_is_said_before(tmp_path: Path) -> None:
    some = [
        mark(SPEECH, "水闸", 1, kind="wavy", star=True),
        mark(SPEECH, "堤段", 2, task={"task": "排班"}),
        mark(SPEECH, "钥匙", 3, status="orphan"),
        placed(SPEECH, Span(3, 3), 4, kind="bookmark"),
        mark(SPEECH, "编织袋", 5),
    ]
    counts = [one.count for one in qdpx.losses(some, OPTIONS)]
    assert counts == [1, 2, 1, 1]
    assert qdpx.losses(some[4:], OPTIONS) == ()
    notes = project(written("qdpx", [exported(SPEECH, some)], tmp_path / "a")).findall(f".//{Q}Note")
    assert [one.get("name") for one in notes] == ["钥匙"]


@pytest.mark.parametrize("has_notes", [True, False])
def test_notes_are_in_the_file_only_if_they_are_wanted(tmp_path: Path, *, has_notes: bool) -> None:
    some = [mark(SPEECH, "水闸", note="只给自己看"), placed(SPEECH, Span(0, 0), 2, kind="document-note", note="只给自己看")]
    data = written("qdpx", [exported(SPEECH, some)], tmp_path / "a", ExportOptions(has_notes=has_notes))
    SCHEMA.assertValid(project(data))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert ("只给自己看" in package.read("project.qde").decode()) is has_notes


def test_a_document_without_annotations_or_without_text_is_a_valid_project(tmp_path: Path) -> None:
    lost = mark(SPEECH, "水闸", status="orphan")
    for document in (exported(SPEECH, []), exported("", []), exported("", [lost])):
        SCHEMA.assertValid(project(written("qdpx", [document], tmp_path / "a")))
