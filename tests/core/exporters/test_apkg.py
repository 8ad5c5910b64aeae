"""Cards for Anki, held to its published schema table by table, and to what a second import needs.

The schema is ``rslib/src/storage/schema11.sql`` of Anki; what stands in ``models`` and ``decks`` is read as by its
``notetype/schema11.rs`` and ``decks/schema11.rs``; gaps are found as by its ``cloze.rs``.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.catalogue import Catalogue
from core.errors import ReaderError
from core.exporters.apkg import losses, write
from core.exporters.apkg.clozes import as_html, with_gap
from core.exporting import ANNOTATIONS, ExportOptions
from core.metadata import Metadata
from core.paths import RESOURCES
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, mark, placed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.exporting import ExportedDocument

CHINESE = Catalogue.load("zh", RESOURCES / "i18n")
GATE = mark(SPEECH, "谁的水闸谁看守", 1, note="与去年的提法一致。", tags=("责任 分工", "提法"), star=True)
LIGHT = mark(SPEECH, "大坝值班室夜里要亮灯。", 2, colour="rouge", note="<script>alert(1)</script>\n{{c2::x}}")
HEAD = mark(SPEECH, "把物资备到堤上", 3)
LOST = mark(SPEECH, "水位每小时报一次", 4, status="orphan")
MARKER = placed(SPEECH, Span(30, 30), 5, kind="bookmark")
EVERY = (GATE, LIGHT, HEAD, LOST, MARKER)
COLUMNS = {
    "col": "id crt mod scm ver dty usn ls conf models decks dconf tags",
    "notes": "id guid mid mod usn tags flds sfld csum flags data",
    "cards": "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data",
    "revlog": "id cid usn ease ivl lastIvl factor time type",
    "graves": "usn oid type",
}
TEXTS = {"conf", "models", "decks", "dconf", "tags", "guid", "flds", "data"}
INDEXES = "ix_notes_usn ix_cards_usn ix_revlog_usn ix_cards_nid ix_cards_sched ix_revlog_cid ix_notes_csum"
GAP = re.compile(r"(?si)\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}")


class Package:
    """What lies in a package."""

    def __init__(self, path: Path, folder: Path) -> None:
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None
            self.names = package.namelist()
            self.media = json.loads(package.read("media"))
            self._collection = folder / "collection.anki2"
            self._collection.write_bytes(package.read("collection.anki2"))

    def all(self, query: str) -> list[Any]:
        with closing(sqlite3.connect(self._collection)) as connection:
            connection.row_factory = sqlite3.Row
            return connection.execute(query).fetchall()

    def notes(self) -> dict[str, dict[str, Any]]:
        return {
            row["guid"]: {**row, "fields": row["flds"].split("\x1f")}
            for row in self.all("SELECT n.* FROM notes n JOIN cards c ON c.nid = n.id ORDER BY c.due")
        }


def packed(tmp_path: Path, documents: Sequence[ExportedDocument], **options: object) -> Package:
    path = tmp_path / "out.apkg"
    write(documents, ExportOptions(content=ANNOTATIONS, **options), CHINESE, path)  # type: ignore[arg-type]
    return Package(path, tmp_path)


def test_the_tables_are_those_of_the_schema(tmp_path: Path) -> None:
    found = packed(tmp_path, [exported(SPEECH, EVERY)])
    assert sorted(found.names) == ["collection.anki2", "media"]
    assert found.media == {}
    assert [tuple(row) for row in found.all("PRAGMA integrity_check")] == [("ok",)]
    tables = {row["name"] for row in found.all("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == set(COLUMNS)
    for table, names in COLUMNS.items():
        columns = found.all(f"PRAGMA table_info({table})")
        assert [row["name"] for row in columns] == names.split()
        assert all(row["type"].lower() == "text" for row in columns if row["name"] in TEXTS)
        assert all(row["notnull"] or row["pk"] for row in columns)
    assert {row["name"] for row in found.all("SELECT name FROM sqlite_master WHERE type = 'index'")} == set(INDEXES.split())


def test_the_collection_knows_its_note_type_and_decks(tmp_path: Path) -> None:
    other = exported(SPEECH, [GATE.with_changes(id="e" * 32)], 8, metadata=Metadata(title='通知::"甲"'))
    (col,) = (found := packed(tmp_path, [exported(SPEECH, EVERY), other])).all("SELECT * FROM col")
    assert col["ver"] == 11
    ((key, model),) = json.loads(col["models"]).items()
    assert (int(model["id"]), model["type"], model["name"]) == (int(key), 1, "眉批填空")
    assert [(field["name"], field["ord"]) for field in model["flds"]] == [("Text", 0), ("Note", 1), ("Source", 2), ("Place", 3)]
    (template,) = model["tmpls"]
    assert "{{cloze:Text}}" in template["qfmt"]
    assert "{{cloze:Text}}" in template["afmt"]
    assert model["req"] == [[0, "any", [0]]]
    decks = json.loads(col["decks"])
    assert {int(key) for key in decks} == {deck["id"] for deck in decks.values()}
    assert {deck["name"] for deck in decks.values()} == {"Default", "眉批::在全镇防汛动员会上的讲话", "眉批::通知：”甲”"}
    dconf = json.loads(col["dconf"])
    assert all(str(deck["conf"]) in dconf for deck in decks.values())
    used = {row["did"] for row in found.all("SELECT did FROM cards")}
    assert {decks[str(number)]["name"] for number in used} == {deck["name"] for deck in decks.values()} - {"Default"}
    assert {row["mid"] for row in found.all("SELECT mid FROM notes")} == {int(key)}


def test_each_passage_is_a_note_with_one_card_in_text_order(tmp_path: Path) -> None:
    found = packed(tmp_path, [exported(SPEECH, EVERY)])
    notes = found.notes()
    assert list(notes) == [GATE.id, LIGHT.id, HEAD.id, LOST.id]
    cards = found.all("SELECT * FROM cards ORDER BY due")
    assert [card["nid"] for card in cards] == [note["id"] for note in notes.values()]
    assert [(card["ord"], card["type"], card["queue"], card["reps"]) for card in cards] == [(0, 0, 0, 0)] * 4
    for note in notes.values():
        text = note["fields"][0]
        assert len(note["fields"]) == 4
        assert [int(number) for number, _, _ in GAP.findall(text)] == [1]
        words = html.unescape(re.sub(r"<[^>]*>", "", text))
        assert note["sfld"] == words
        assert note["csum"] == int(hashlib.sha1(words.encode()).hexdigest()[:8], 16)


def test_a_phrase_is_a_gap_in_its_sentence_with_note_and_source_behind(tmp_path: Path) -> None:
    notes = packed(tmp_path, [exported(SPEECH, EVERY)]).notes()
    text, note, source, place = notes[GATE.id]["fields"]
    assert text == "{{c1::谁的水闸谁看守}}，谁的堤段谁巡查。"
    assert note == "<p>与去年的提法一致。</p>"
    link = f"meipi://open?document=7&amp;start={GATE.span.start}&amp;annotation={GATE.id}"
    assert source == f'<a href="{link}">《在全镇防汛动员会上的讲话》，第4段</a>'
    assert place == "在全镇防汛动员会上的讲话 › 一、把责任压到人头"
    assert notes[GATE.id]["tags"] == " 责任_分工 提法 颜色::藤黄 星标 "
    # A whole sentence has the next one beside it, as there is none before it.
    assert notes[LIGHT.id]["fields"][0] == "{{c1::大坝值班室夜里要亮灯。}}水位每小时报一次，过了警戒线就直接打电话。"
    # What is asked for does not stand above the question.
    assert notes[HEAD.id]["fields"][0] == "二、{{c1::把物资备到堤上}}"
    assert "把物资备到堤上" not in notes[HEAD.id]["fields"][3]
    assert "{{c1::水位每小时报一次}}" in notes[LOST.id]["fields"][0]


def test_a_note_can_neither_run_nor_add_a_gap(tmp_path: Path) -> None:
    note = packed(tmp_path, [exported(SPEECH, [LIGHT])]).notes()[LIGHT.id]["fields"][1]
    assert note == "<p>&lt;script&gt;alert(1)&lt;/script&gt;<br>&#123;&#123;c2:&#58;x&#125;&#125;</p>"


def test_a_note_looks_as_in_the_window(tmp_path: Path) -> None:
    marked = LIGHT.with_changes(note="**重点**看 `{{c1::甲}}` \\\\(x)\n- 一\n- [二](https://例.cn/{a}[b]::c)")
    note = packed(tmp_path, [exported(SPEECH, [marked])]).notes()[LIGHT.id]["fields"][1]
    tree = lxml.html.fragment_fromstring(note, create_parent=True)
    assert [one.text_content() for one in tree.iter("strong", "code", "li")] == ["重点", "{{c1::甲}}", "一", "二"]
    assert [one.get("href") for one in tree.iter("a")] == ["https://例.cn/{a}[b]::c"]
    assert not re.search(r"\{\{|\[|::|\\\(", note)
    task = {"task": "配齐照明", "due": "四月十日前"}
    note = packed(tmp_path, [exported(SPEECH, [LIGHT.with_changes(note="", task=task)])]).notes()[LIGHT.id]["fields"][1]
    assert note == "<p>任务：配齐照明 · 时限：四月十日前 · 状态：待办</p>"


def test_notes_and_links_can_be_left_out(tmp_path: Path) -> None:
    fields = packed(tmp_path, [exported(SPEECH, [GATE])], has_notes=False, has_links=False).notes()[GATE.id]["fields"]
    assert (fields[1], fields[2]) == ("", "《在全镇防汛动员会上的讲话》，第4段")


def test_a_second_export_keeps_what_anki_knows_notes_by_and_says_what_is_newer(tmp_path: Path) -> None:
    first = packed(tmp_path, [exported(SPEECH, EVERY)])
    before, models = first.notes(), first.all("SELECT models, decks FROM col")[0]["models"]
    changed = GATE.with_changes(note="改了。", updated="2026-05-01T08:00:00.000Z")
    second = packed(tmp_path, [exported(SPEECH, (changed, LIGHT, LOST))])
    after = second.notes()
    assert set(after) < set(before)
    for guid, note in after.items():
        assert (note["id"], note["mid"]) == (before[guid]["id"], before[guid]["mid"])
        assert (note["mod"] > before[guid]["mod"]) == (guid == GATE.id)
        assert (note["flds"] != before[guid]["flds"]) == (guid == GATE.id)
    assert second.all("SELECT models FROM col")[0]["models"] == models
    # Anki reads from the number when a note was made.
    assert before[GATE.id]["id"] // 3_600_000 == 1772672400000 // 3_600_000


def test_the_order_and_the_number_of_annotations_change_no_number(tmp_path: Path) -> None:
    alone = packed(tmp_path, [exported(SPEECH, [HEAD])])
    row, deck = alone.notes()[HEAD.id], alone.all("SELECT did FROM cards")[0]["did"]
    together = packed(tmp_path, [exported(SPEECH, EVERY)])
    assert together.notes()[HEAD.id]["id"] == row["id"]
    assert {card["did"] for card in together.all("SELECT did FROM cards")} == {deck}


def test_nothing_of_which_a_card_could_be_made_is_said_before_or_refused(tmp_path: Path) -> None:
    assert [loss.count for loss in losses(EVERY, ExportOptions())] == [1]
    assert not losses([GATE, LOST], ExportOptions())
    with pytest.raises(ReaderError, match="There are no marked passages"):
        packed(tmp_path, [exported(SPEECH, [MARKER])])


def test_no_temporary_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    packed(tmp_path, [exported(SPEECH, EVERY)])
    with pytest.raises(ReaderError):
        packed(tmp_path, [exported(SPEECH, [])])
    assert list(scratch.iterdir()) == []


def test_a_very_long_sentence_is_shown_around_the_phrase() -> None:
    text = "各村要" + "逐户、" * 200 + "把台账报到镇里" + "，逐项" * 200 + "。"
    start = text.index("把台账")
    shown = with_gap(text, Span(start, start + 7))
    assert len(shown) < 400
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "{{c1::把台账报到镇里}}" in shown


WORDS = st.text(
    st.sampled_from("{}:c1\\()[]<>&;#/\"'=$\n \u3000。，字\U0001f33e") | st.characters(exclude_categories=("Cs", "Cc")), max_size=40
)


@given(before=WORDS, phrase=WORDS.filter(str.strip), after=WORDS)
def test_no_words_break_the_gap(before: str, phrase: str, after: str) -> None:
    phrase = phrase.strip()
    shown = with_gap(before + phrase + after, Span(len(before), len(before) + len(phrase)))
    ((number, words, hint),) = GAP.findall(shown)
    assert (number, hint) == ("1", "")
    assert html.unescape(re.sub(r"</?span>", "", words).replace("<br>", "\n")) == phrase
    assert shown.count("{{") == shown.count("}}") == 1
    assert not re.search(r"\[(?:sound:|latex|\$)|\\[(\[]", shown)


@given(WORDS)
def test_html_shows_just_the_words(words: str) -> None:
    assert html.unescape(as_html(words).replace("<span>", "").replace("</span>", "").replace("<br>", "\n")) == words
