"""Counting what an importer leaves out or guesses."""

from __future__ import annotations

import pytest

from core.import_report import DAMAGED, GUESSED, KINDS, LEFT_OUT, LONGEST_DETAIL, MOST_PLACES, ImportFinding, Tally, found_at, noteworthy
from core.importers.lines import Line, assemble
from core.importers.source import Source


def test_what_was_counted_is_told_in_one_order_with_its_places() -> None:
    tally = Tally()
    tally.add("pictures", at=(2, 0))
    tally.add("broken", 3, at=(0, 1))
    tally.add("pictures", at=(0, 0))
    assert tally.report(lambda place: place[0] * 10 + place[1]) == (
        ImportFinding("broken", 3, (1,)),
        ImportFinding("pictures", 2, (0, 20)),
    )


def test_nothing_counted_is_an_empty_report() -> None:
    tally = Tally()
    tally.add("hidden", 0, at=(0, 0))
    assert tally.report(lambda _: 0) == ()


def test_a_count_goes_on_where_no_more_places_are_kept() -> None:
    tally = Tally()
    for index in range(MOST_PLACES + 20):
        tally.add("deleted", at=(index, 0))
    (finding,) = tally.report(lambda place: place[0])
    assert (finding.count, len(finding.places)) == (MOST_PLACES + 20, MOST_PLACES)


def test_a_detail_is_told_once_and_never_at_length() -> None:
    tally = Tally()
    for _ in range(2):
        tally.add("unknown-parts", detail="图表.bin")
    tally.add("attachments", detail="长" * 500)
    by_kind = {finding.kind: finding.detail for finding in tally.report(lambda _: 0)}
    assert by_kind["unknown-parts"] == "图表.bin"
    assert len(by_kind["attachments"]) == LONGEST_DETAIL


def test_a_kind_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="no such"):
        Tally().add("no such")


def test_every_kind_has_one_of_three_fates() -> None:
    assert set(KINDS.values()) == {LEFT_OUT, GUESSED, DAMAGED}


def test_places_in_lines_become_places_in_the_text() -> None:
    tally = Tally()
    tally.add("pictures", at=(2, 2))
    tally.add("deleted", at=(0, 0))
    tally.add("hidden", at=(2, 99))
    lines = [Line("　　同志们："), Line(" "), Line("  今天只讲一件事。  ")]
    document = assemble(lines, Source(b"", None, "讲话"), reader="test/1", tally=tally)
    assert document.report is not None
    places = {finding.kind: document.text[finding.places[0] :] for finding in document.report}
    assert places == {"pictures": "今天只讲一件事。", "deleted": document.text, "hidden": ""}


def test_a_document_of_an_importer_that_does_not_count_has_no_report() -> None:
    assert assemble([Line("同志们：")], Source(b"", None, "讲话"), reader="test/1").report is None


def test_a_reader_is_told_unasked_of_damage_and_of_guesses_that_may_be_wrong() -> None:
    report = (
        ImportFinding("broken", 2),
        ImportFinding("encoding", 1, (), "Big5 (HKSCS)"),
        ImportFinding("numbers", 30),
        ImportFinding("attachments", 1),
        ImportFinding("comments", 1),
        ImportFinding("page-heads", 12),
    )
    assert [one.kind for one in noteworthy(report)] == ["broken", "encoding", "attachments", "comments"]


def test_a_reader_is_told_of_fields_that_were_filled_in_and_not_of_empty_ones() -> None:
    filled = ImportFinding("form-fields", 2, (), "王某某")
    assert noteworthy((filled,)) == (filled,)
    assert noteworthy((ImportFinding("form-fields", 2),)) == ()


def test_the_encoding_of_most_chinese_files_is_nothing_to_be_told_of() -> None:
    assert noteworthy((ImportFinding("encoding", 1, (), "GB18030 / GBK / GB2312"),)) == ()


def test_a_name_that_would_turn_a_line_round_is_defused() -> None:
    tally = Tally()
    tally.add("attachments", detail="表\u202etxt.exe\ud800\n")
    assert [one.detail for one in tally.report(lambda _: 0)] == ["表\ufffdtxt.exe\ufffd"]


def test_a_name_may_be_added_without_counting_once_more() -> None:
    tally = Tally()
    tally.add("attachments", 0, detail="附表.xlsx")
    assert tally.report(lambda _: 0) == ()
    tally.add("attachments", 2)
    assert tally.report(lambda _: 0) == (ImportFinding("attachments", 2, (), "附表.xlsx"),)


def test_a_character_is_found_everywhere_as_far_as_places_are_kept() -> None:
    assert found_at("水\ufffd渠\ufffd", "\ufffd") == (1, 3)
    assert len(found_at("\ufffd" * 500, "\ufffd")) == MOST_PLACES
