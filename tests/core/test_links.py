"""Links to places: what is written is read again, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.links import Link, UnfitLink, is_link, link_to, parse

ROWS = st.integers(1, 2**63 - 1)
POINTS = st.none() | st.integers(0, 10**9)
IDS = st.none() | st.uuids().map(str)


@given(ROWS, POINTS, IDS)
def test_a_link_that_was_written_is_read_again(document: int, start: int | None, annotation: str | None) -> None:
    address = link_to(document, start, annotation)
    assert is_link(address)
    assert parse(address) == Link(document, start, annotation)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_what_may_be_anything_is_read_again_as_it_was(look: str) -> None:
    assert parse(link_to(3, 120, "a-1", look)).look == look


@pytest.mark.parametrize("address", ["meipi://open?document=3&start=120", "MEIPI://OPEN/?document=3&start=120&later=1"])
def test_case_a_slash_and_keys_of_later_versions_do_no_harm(address: str) -> None:
    assert parse(address) == Link(3, 120)


@pytest.mark.parametrize(
    "address",
    [
        "meipi:",
        "meipi://",
        "meipi://open",
        "meipi://open?",
        "meipi://open?start=3",
        "meipi://open?document=",
        "meipi://open?document=0",
        "meipi://open?document=-1",
        "meipi://open?document=三",
        "meipi://open?document=３",
        "meipi://open?document=1e3",
        "meipi://open?document=9223372036854775808",
        "meipi://open?document=" + "9" * 5000,
        "meipi://open?document=1&document=2",
        "meipi://open?document=1&start=-5",
        "meipi://open?document=1&start=x",
        "meipi://open?document=1&annotation=../../etc",
        "meipi://open?document=1&annotation=" + "a" * 65,
        "meipi://remove?document=1",
        "meipi://open/../remove?document=1",
        "meipi://[open?document=1",
        "https://open?document=1",
        "\udcff",
    ],
)
def test_what_leads_nowhere_is_refused_in_a_sentence(address: str) -> None:
    with pytest.raises(UnfitLink) as caught:
        parse(address)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert len(sentence) < 200
    sentence.encode()


@given(st.text(max_size=200))
def test_any_text_is_a_link_or_refused(text: str) -> None:
    try:
        found = parse(text)
    except UnfitLink:
        return
    assert found.document > 0


@pytest.mark.parametrize("word", ["讲话.txt", "./meipi:/讲话.txt", "meipi", "meipi讲话:.txt"])
def test_a_file_is_not_taken_for_a_link(word: str) -> None:
    assert not is_link(word)
