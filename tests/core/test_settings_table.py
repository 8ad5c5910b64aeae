"""The table of settings and the settings themselves say the same."""

from __future__ import annotations

from dataclasses import fields
from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from core.settings import CHOICES, LIMITS, Settings
from core.settings_table import (
    CHOICE,
    FACE,
    KEPT_BY_THE_WINDOW,
    LINE,
    NUMBER,
    OWN,
    PLACE,
    SECTIONS,
    SLIDER,
    SWITCH,
    TABLE,
    THEME,
    entries,
)

if TYPE_CHECKING:
    from core.settings_table import Entry

TYPES = {SWITCH: bool, SLIDER: (int, float), NUMBER: int, CHOICE: str, THEME: str, FACE: str, LINE: str, PLACE: str, OWN: dict}


def test_every_setting_is_in_the_table_or_kept_by_the_window_for_a_reason() -> None:
    named = [entry.name for entry in TABLE]
    assert len(named) == len(set(named))
    assert {*named} & {*KEPT_BY_THE_WINDOW} == set()
    assert {*named, *KEPT_BY_THE_WINDOW} == {field.name for field in fields(Settings)}
    assert all(KEPT_BY_THE_WINDOW.values())


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry.name)
def test_a_setting_is_shown_as_what_it_is(entry: Entry) -> None:
    default = getattr(Settings(), entry.name)
    assert isinstance(default, TYPES[entry.kind])
    assert (entry.kind in (SLIDER, NUMBER)) == (entry.name in LIMITS)
    assert (entry.kind in (CHOICE, THEME)) == (entry.name in CHOICES)
    assert not entry.unit or "{value}" in entry.unit


@pytest.mark.parametrize("entry", [one for one in TABLE if one.kind == CHOICE], ids=lambda entry: entry.name)
def test_each_choice_has_words_of_its_own(entry: Entry) -> None:
    assert len(entry.words) == len(set(entry.words)) == len(CHOICES[entry.name])


def test_what_makes_another_setting_idle_is_a_switch_of_the_table() -> None:
    switches = {entry.name for entry in TABLE if entry.kind == SWITCH}
    assert {entry.idle_with for entry in TABLE if entry.idle_with} <= switches


def test_each_section_has_entries_with_labels_of_their_own_and_no_heading_comes_twice() -> None:
    assert {entry.section for entry in TABLE} == {name for name, _ in SECTIONS}
    for name, _ in SECTIONS:
        listed = entries(name)
        labels = [entry.label for entry in listed]
        assert len(labels) == len(set(labels)) > 0
        headings = [heading for heading, _ in groupby(listed, key=lambda entry: entry.group)]
        assert len(headings) == len(set(headings))
