"""The reader's own set phrases: a file that survives mistakes, other programs and changes of mind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import own_phrases
from core.errors import ReaderError, UnreadableFile
from core.own_phrases import TooLarge, UnfitPhrase
from core.phrases import OWN, Held, Phrase

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "phrases.json"


def write(path: Path, held: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")


def test_without_a_file_there_is_no_entry(own: Path) -> None:
    assert own_phrases.read(own) == Held()


def test_a_name_and_members_are_enough(own: Path) -> None:
    write(own, [{"phrase": "三抓三促", "members": ["抓项目促投资", "抓作风促落实", "抓民生促和谐"]}])
    (phrase,) = own_phrases.read(own).phrases
    assert phrase == Phrase("三抓三促", ("抓项目促投资", "抓作风促落实", "抓民生促和谐"), source=OWN)


def test_an_entry_without_a_name_is_passed_over_and_told(own: Path) -> None:
    write(own, [{"phrase": "六稳"}, {"members": ["甲"]}, 7, {"phrase": " “” "}, {"phrase": "六保", "members": "甲", "certain": False}])
    held = own_phrases.read(own)
    assert [(one.name, one.members, one.is_certain) for one in held.phrases] == [("六稳", (), True), ("六保", (), False)]
    assert held.skipped == (2, 3, 4)


@pytest.mark.parametrize("content", [b"", b"[{", b'{"phrase": "x"}', b"\xff\xfe", b"[" * 100_000])
def test_a_file_that_is_no_list_is_told_and_left(own: Path, content: bytes) -> None:
    own.parent.mkdir()
    own.write_bytes(content)
    assert own_phrases.read(own) == Held(is_readable=False)
    assert own.read_bytes() == content


def test_a_change_sets_a_file_aside_that_is_no_list(own: Path) -> None:
    own.parent.mkdir()
    own.write_text("[{ half", encoding="utf-8")
    changed = own_phrases.change(own, [Phrase("六稳")])
    assert changed.damaged is not None
    assert changed.damaged.read_text(encoding="utf-8") == "[{ half"
    assert [one.name for one in own_phrases.read(own).phrases] == ["六稳"]


def test_a_change_leaves_what_it_does_not_understand(own: Path) -> None:
    write(own, [{"nameless": 1}, {"phrase": "六稳", "source": "手册", "members": ["甲"]}, {"phrase": "六保", "colour": "red"}])
    own_phrases.change(own, [Phrase("六稳", ("稳就业",))], ["没有的"])
    held = json.loads(own.read_text(encoding="utf-8"))
    assert held[0] == {"nameless": 1}
    assert (held[1]["source"], held[1]["members"]) == ("手册", ["稳就业"])
    assert held[2] == {"phrase": "六保", "colour": "red"}


def test_a_change_is_taken_back_to_the_letter_and_done_again(own: Path) -> None:
    write(own, [{"phrase": "六保", "source": "手册"}, 7, {"phrase": "六稳", "note": "旧"}, {"phrase": "三严三实"}, {"phrase": "六稳"}])
    before = json.loads(own.read_text(encoding="utf-8"))
    changed = own_phrases.change(own, [Phrase("六稳", ("稳投资",)), Phrase("三抓三促")], ["六保"])
    assert (changed.fresh, {one.name for one in changed.before}) == (("三抓三促",), {"六稳", "六保"})
    after = json.loads(own.read_text(encoding="utf-8"))
    back = own_phrases.take_back(own, changed)
    assert json.loads(own.read_text(encoding="utf-8")) == before
    own_phrases.take_back(own, back)
    assert json.loads(own.read_text(encoding="utf-8")) == after


@pytest.mark.parametrize("now", ['[{"phrase": "六稳", "note": "编辑器里改的"}]', "[{ half"])
def test_what_another_program_has_written_since_is_not_taken_back(own: Path, now: str) -> None:
    changed = own_phrases.change(own, [Phrase("六稳")])
    own.write_text(now, encoding="utf-8")
    with pytest.raises(ReaderError):
        own_phrases.take_back(own, changed)
    assert own.read_text(encoding="utf-8") == now


def test_more_than_a_list_can_hold_is_refused_and_the_list_stays(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_phrases.change(own, [Phrase("六稳")])
    monkeypatch.setattr(own_phrases, "LARGEST", 500)
    with pytest.raises(TooLarge):
        own_phrases.change(own, [Phrase("六保", ("保" * 500,))])
    assert [one.name for one in own_phrases.read(own).phrases] == ["六稳"]


def test_a_name_is_stored_without_marks_and_needs_words(own: Path) -> None:
    own_phrases.change(own, [Phrase("五个“必由之路” ", aliases=("“五个必由之路”", "五条路"))])
    (phrase,) = own_phrases.read(own).phrases
    assert (phrase.name, phrase.aliases) == ("五个必由之路", ("五条路",))
    with pytest.raises(UnfitPhrase):
        own_phrases.change(own, [Phrase("“”")])
    assert own_phrases.read(own).phrases == (phrase,)


def test_what_was_exported_can_be_loaded(own: Path, tmp_path: Path) -> None:
    phrases = (Phrase("三抓三促", ("甲", "乙"), ("三抓",), "2024-03, 全县大会", "经济", is_certain=False, note="本县", source=OWN),)
    own_phrases.export(phrases, tmp_path / "提法.json")
    assert own_phrases.load(tmp_path / "提法.json").phrases == phrases


def test_a_chosen_file_that_is_no_list_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"no\.json"):
        own_phrases.load(tmp_path / "no.json")
    (tmp_path / "words.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"words\.json"):
        own_phrases.load(tmp_path / "words.json")


def test_a_folder_in_the_place_of_the_file_is_told_and_stays(own: Path) -> None:
    own.mkdir(parents=True)
    assert not own_phrases.read(own).is_readable
    with pytest.raises(ReaderError):
        own_phrases.change(own, [Phrase("六稳")])
    assert own.is_dir()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["phrase", "members", "aliases", "defined", "field", "certain", "note", "x"]), inner, max_size=6
            )
        ),
        max_leaves=20,
    )
)
def test_any_json_is_read_or_refused(held: object) -> None:
    try:
        found = own_phrases.parsed(json.dumps(held).encode(), OWN)
    except ValueError:
        assert not isinstance(held, list)
        return
    assert isinstance(held, list)
    named = [entry for number, entry in enumerate(held, 1) if number not in found.skipped]
    assert len(found.phrases) <= len(named)
    assert all(phrase.name for phrase in found.phrases)
