"""Simplified and traditional characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.scripts import folded, simplified, variants


@pytest.mark.parametrize(("text", "simple"), [("國家經濟", "国家经济"), ("後天皇后", "后天皇后"), ("農業abc，", "农业abc，"), ("薴", "苎")])
def test_a_text_is_folded_to_simplified_characters(text: str, simple: str) -> None:
    assert folded(text) == simple


def test_every_character_that_is_alike_is_a_variant() -> None:
    assert {"国", "國"} <= set(variants("国"))
    assert variants("國")[0] == "國"
    assert {"发", "發", "髮"} <= set(variants("髮"))
    assert variants("的") == "的"


def test_to_fold_again_changes_nothing() -> None:
    assert all(simple not in simplified() for simple in simplified().values())


@given(st.text())
def test_a_folded_text_keeps_its_length_and_each_character_its_kin(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert all(one in variants(simple) for one, simple in zip(text, folded(text), strict=True))
