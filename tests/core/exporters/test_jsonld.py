"""Web annotations: what is exported follows the W3C's model, and comes back whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.exporters import jsonld
from core.exporting import ExportOptions
from core.importers.exchange import jsonld as importing
from tests.core.excerpt_kit import SPEECH, exported, mark, placed
from tests.core.exporters.exchange_kit import OPTIONS, documents, expected, written

if TYPE_CHECKING:
    from core.exporting import ExportedDocument

MODEL = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "data" / "web-annotation" / "collection.schema.json").read_text("utf-8"))
)


def items(data: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(data)["first"]["items"]
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=20)
@given(found=st.lists(documents(), max_size=3))
def test_whatever_is_exported_follows_the_model_and_comes_back_whole(tmp_path: Path, found: list[ExportedDocument]) -> None:
    data = written("jsonld", found, tmp_path / "a.jsonld")
    MODEL.validate(json.loads(data))
    back = importing.read(data, "a.jsonld")
    marks = {one.key: one for document in (back.documents if back else ()) for one in document.marks}
    assert marks == {one.id: expected(one) for document in found for one in document.annotations}
    if back:
        assert back.left_out == ()


def test_marks_of_one_text_come_back_under_its_title_and_digest(tmp_path: Path) -> None:
    document = exported(SPEECH, [mark(SPEECH, "水闸"), mark(SPEECH, "编织袋", 2)])
    back = importing.read(written("jsonld", [document], tmp_path / "a"), "a")
    assert back is not None
    (one,) = back.documents
    assert (one.name, one.text_digest, one.location) == (document.title, document.text_digest, "")
    assert back.author == "李明"


def test_positions_are_code_points_and_the_words_stand_beside_them(tmp_path: Path) -> None:
    text = "𠮷日，责任到人。"
    (one,) = items(written("jsonld", [exported(text, [mark(text, "责任")])], tmp_path / "a"))
    assert one["target"]["selector"] == [
        {"type": "TextPositionSelector", "start": 3, "end": 5},
        {"type": "TextQuoteSelector", "exact": "责任", "prefix": "𠮷日，", "suffix": "到人。"},
    ]


def test_the_motivation_says_what_was_done(tmp_path: Path) -> None:
    some = [
        mark(SPEECH, "水闸", 1),
        mark(SPEECH, "堤段", 2, tags=("防汛",)),
        mark(SPEECH, "钥匙", 3, tags=("防汛",), note="交接要登记。"),
        placed(SPEECH, mark(SPEECH, "水位").span, 4).with_changes(kind="bookmark"),
    ]
    data = written("jsonld", [exported(SPEECH, some)], tmp_path / "a")
    assert [one["motivation"] for one in items(data)] == ["highlighting", "tagging", "commenting", "bookmarking"]


def test_a_passage_that_is_lost_has_its_words_but_no_position(tmp_path: Path) -> None:
    data = written("jsonld", [exported(SPEECH, [mark(SPEECH, "水闸", status="orphan")])], tmp_path / "a")
    (one,) = items(data)
    assert [each["type"] for each in one["target"]["selector"]] == ["TextQuoteSelector"]


def test_without_notes_no_word_of_the_reader_is_in_the_file(tmp_path: Path) -> None:
    some = [mark(SPEECH, "水闸", note="只给自己看"), placed(SPEECH, mark(SPEECH, "水闸").span, 2, kind="document-note", note="也是")]
    data = written("jsonld", [exported(SPEECH, some)], tmp_path / "a", ExportOptions(has_notes=False))
    assert len(items(data)) == 1
    assert "只给自己看" not in data.decode()
    assert "也是" not in data.decode()


def test_the_file_is_the_same_however_often_it_is_exported(tmp_path: Path) -> None:
    document = exported(SPEECH, [mark(SPEECH, "水闸", note="看守")])
    assert written("jsonld", [document], tmp_path / "a") == written("jsonld", [document], tmp_path / "b")


def test_links_are_left_out_where_they_are_not_wanted(tmp_path: Path) -> None:
    document = exported(SPEECH, [mark(SPEECH, "水闸")])
    assert b"meipi://" in written("jsonld", [document], tmp_path / "a")
    assert b"meipi://" not in written("jsonld", [document], tmp_path / "b", ExportOptions(has_links=False))


def test_nothing_is_lost() -> None:
    assert jsonld.losses([mark(SPEECH, "水闸", star=True)], OPTIONS) == ()
