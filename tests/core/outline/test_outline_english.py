"""English texts: headings in capitals, series with full stops, and what stands over a speech that has no title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import importers
from core.outline import recognise
from tests.core.outline.outline_kit import read, tree

if TYPE_CHECKING:
    from pathlib import Path

BODY = "The canals of the township have silted up, and every village has a share in the work that lies ahead of us all."


def test_lines_in_capitals_are_headings_though_a_full_stop_closes_them() -> None:
    raw = f"{BODY}\n\nWATER OFFICE.\n\n{BODY}\n\nSTORES .\n\n{BODY}\n\nBRIDGES AND ROADS.\n\n{BODY}\n\nJOHN RIVERS."
    assert tree(raw) == ["WATER OFFICE.", "STORES .", "BRIDGES AND ROADS."]


def test_lines_in_capitals_enclose_those_in_small_letters() -> None:
    lines = ["WATER AND LAND", "Canals", "Wells", "THE SCHOOLS OF THE 1990's", "Teachers", "CONCLUSION"]
    raw = f"{BODY}\n\n" + f"\n\n{BODY}\n\n".join(lines) + f"\n\n{BODY}"
    assert tree(raw) == [lines[0], "  Canals", "  Wells", lines[3], "  Teachers", "CONCLUSION"]
    assert tree(f"{BODY}\n\nCanals\n\n{BODY}\n\nWATER AND LAND\n\n{BODY}\n\nBRIDGES\n\n{BODY}") == ["Canals", "WATER AND LAND", "BRIDGES"]


def test_rows_of_figures_and_items_behind_dashes_are_no_headings() -> None:
    for row in ("Receipts of the Office 38,609 31,513", "Total Canals 12", "Wells Dug 84% of 1928", "—Schools for All"):
        assert tree(f"{BODY}\n\n{row}\n\n{BODY}\n\nBridges\n\n{BODY}") == ["Bridges"], row


def test_sentences_and_numerals_with_a_full_stop_are_no_headings() -> None:
    assert tree(f"{BODY}\n\nI thank you.\n\n{BODY}\n\nXIII.\n\n{BODY}\n\nIt is so.\n\n{BODY}") == []


def test_ordinals_may_end_in_a_full_stop() -> None:
    opening = f"{BODY}\n\nFirst. Every village looks at its own canals.\n\nSecond. The office lends the tools.\n\nThird. Nobody waits."
    assert tree(opening) == ["·First.", "·Second.", "·Third."]
    inside = "Two things are agreed between the villages: First. The water is shared by the day. Second. The bridge is mended by all."
    assert tree(f"{BODY}\n\n{inside}") == ["·First.", "·Second."]
    assert tree(f"{BODY}\n\nThe boys came in first. second and third came the girls.") == []


def test_a_sentence_about_a_part_is_no_heading() -> None:
    parts = "Part One of the plan says who digs.\n\nPart Two of the plan says who pays.\n\nPart Three of the plan says when."
    assert tree(f"{BODY}\n\n{parts}\n\n{BODY}") == []
    assert tree(f"Part One Who Digs\n\n{BODY}\n\nPart Two Who Pays\n\n{BODY}") == ["Part One", "Part Two"]


def test_lines_before_the_second_part_stand_beside_it() -> None:
    raw = f"On Canals\n\n{BODY}\n\nTHE WATER\n\n{BODY}\n\nPART II.\n\n{BODY}\n\nTHE BRIDGES\n\n{BODY}\n\nPART III.\n\n{BODY}"
    assert tree(raw) == ["THE WATER", "PART II.", "  THE BRIDGES", "PART III."]


@pytest.mark.parametrize(
    "head",
    [
        "The Chairman. Friends and neighbours——\n\n[The band stops playing.]\n\n",
        "Jump to Part II | Part III\n\n",
        "Mr. Chairman, Madam Secretary, Members of the Council and my fellow villagers\n\n",
    ],
)
def test_who_speaks_and_whom_a_speech_addresses_is_no_title(head: str) -> None:
    _, outline = read(f"{head}{BODY}\n\n{BODY}")
    assert outline.title is None


def test_a_title_may_name_an_office_in_short() -> None:
    _, outline = read(f"Remarks of Gov. Rivers at the Bridge\n\n{BODY}\n\n{BODY}")
    assert outline.title == "Remarks of Gov. Rivers at the Bridge"


def test_what_a_reporter_remarks_in_brackets_is_no_heading_though_the_format_sets_it_so(tmp_path: Path) -> None:
    path = tmp_path / "speech.md"
    path.write_text(
        f"# On Canals\n\n## The Water\n\n{BODY}\n\n## [The Speaker takes the chair]\n\n{BODY}\n\n## The Bridges\n\n{BODY}\n", "utf-8"
    )
    document = importers.read(path)
    assert [node.heading for node in recognise(document.text, document.paragraphs).nodes] == ["The Water", "The Bridges"]
