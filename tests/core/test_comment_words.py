"""What annotations say in the words of comments, and what is read back of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import COLOURS, KINDS, Annotation
from core.comment_words import Said, comment_words, mark_name, mark_of, read_comment
from core.spans import Span
from core.tasks import FIELDS, STATES

WORDS = st.one_of(st.text(), st.text(alphabet="\n★—【】[]任务标签Tags、, \\n", max_size=12))
TASK = {**dict.fromkeys(FIELDS, WORDS.filter(bool)), "state": st.sampled_from(STATES)}
TASKS = st.none() | st.fixed_dictionaries({}, optional=TASK).filter(bool)
SAID = st.builds(Said, WORDS, st.booleans(), st.lists(WORDS, unique=True, max_size=4).map(tuple), TASKS)


def test_the_words_of_a_comment_are_those_a_colleague_would_write() -> None:
    task = {"task": "干渠清淤", "lead": "水管所", "due": "四月五日前", "targets": "12公里", "state": "doing"}
    said = Said("分段包干，谁的段谁负责。", star=True, tags=("春耕", "水利"), task=task)
    assert comment_words(said) == (
        "分段包干，谁的段谁负责。\n★\n【任务】干渠清淤\n【牵头单位】水管所\n【时限】四月五日前\n【目标】12公里\n【状态】进行中\n【标签】春耕、水利"
    )
    assert comment_words(said, "en").endswith("[Due] 四月五日前\n[Targets] 12公里\n[State] Under way\n[Tags] 春耕, 水利")


@given(SAID, st.sampled_from(["zh", "en"]))
def test_what_a_comment_says_is_read_back_as_it_was(said: Said, language: str) -> None:
    assert read_comment(comment_words(said, language)) == said


def test_a_task_of_which_nothing_is_said_stays_a_task() -> None:
    assert read_comment(comment_words(Said(task={}))).task == {"task": ""}
    assert comment_words(Said(task={"task": "", "lead": "水管所"})) == "【牵头单位】水管所"


def test_a_comment_of_somebody_else_is_a_note() -> None:
    assert read_comment("建议改为“逐段验收”。\n【注】见去年的通知") == Said("建议改为“逐段验收”。\n【注】见去年的通知")


@pytest.mark.parametrize("has_comment", [True, False])
def test_a_name_of_a_bookmark_tells_annotation_kind_and_colour(has_comment: bool) -> None:
    for kind in KINDS:
        for colour in COLOURS:
            one = Annotation("0f" * 16, kind, colour, Anchor(Span(0, 2), "水利", "", ""))
            name = mark_name(one, has_comment=has_comment)
            assert len(name) <= 40
            assert mark_of(name) == (one.id, kind, colour, has_comment)


@pytest.mark.parametrize("name", ["_Toc123", "_mp_xg_" + "0" * 32, "_mp_hx_" + "0" * 32, "_mp_hg_" + "0" * 31, "书签1"])
def test_other_bookmarks_are_not_taken_for_annotations(name: str) -> None:
    assert mark_of(name) is None
