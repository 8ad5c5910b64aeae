"""Documents as rows under the heads of their groups."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.arranging import grouped
from core.holdings import COLUMNS, Group, Holding
from gui.holdings import Arranged
from gui.models.holdings import HoldingModel, is_confirmed, percent, said
from tests.core.holdings_kit import holding

TITLES = ("在春耕现场会上的讲话", "在防汛会议上的讲话", "关于冬修的通知")
SOME = [
    holding(1, TITLES[0], speaker="吕明远", date="2024-03-05", marks=2, tags=("春耕", "农业"), read=0.4, characters=3_210),
    holding(2, TITLES[1], speaker="何秋实", date="2024-05-20", confirmed=True, path="/文稿/防汛.docx"),
    holding(3, TITLES[2], date="2023-11-02"),
]


def arranged(grouping: str, some: list[Holding] | None = None) -> Arranged:
    found = SOME if some is None else some
    return Arranged(grouped(found, grouping), len(found), sum(one.characters for one in found), len(found))


@pytest.fixture
def model() -> HoldingModel:
    model = HoldingModel(COLUMNS, lambda at: at == 0)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(arranged("year"), "year")
    return model


def rows(model: HoldingModel) -> list[str | int]:
    return [one.name if isinstance(one, Group) else one.document for one in model.rows]


def test_the_first_group_is_open_and_others_open_and_shut(model: HoldingModel) -> None:
    assert rows(model) == ["2024", 1, 2, "2023"]
    kept = QPersistentModelIndex(model.index(3, 0))
    model.turn(0)
    assert (rows(model), kept.row()) == (["2024", "2023"], 1)
    model.turn(1)
    assert rows(model) == ["2024", "2023", 3]
    assert model.heads() == [0, 1]
    assert model.head_of(2) == 1


def test_a_group_stays_as_it_was_turned_when_documents_are_read_anew(model: HoldingModel) -> None:
    model.turn(0)
    model.turn(1)
    model.show(arranged("year", [*SOME, holding(4, date="2025")]), "year")
    assert rows(model) == ["2025", 4, "2024", "2023", 3]
    model.show(arranged("speaker"), "speaker")
    model.show(arranged("year"), "year")
    assert rows(model) == ["2024", "2023", 3]


def test_what_a_filter_has_found_is_seen_whatever_was_shut(model: HoldingModel) -> None:
    model.turn(0)
    model.show(arranged("year"), "year", is_all_open=True)
    assert rows(model) == ["2024", 1, 2, "2023", 3]
    model.turn(0)
    model.show(arranged("year"), "year")
    assert rows(model) == ["2024", "2023"]


def test_a_document_under_two_tags_is_one_document(model: HoldingModel) -> None:
    model.show(arranged("tag"), "tag", is_all_open=True)
    assert rows(model) == ["春耕", 1, "农业", 1, "", 2, 3] or rows(model) == ["农业", 1, "春耕", 1, "", 2, 3]
    assert [one.document for one in model.holdings(range(len(model.rows)))] == [1, 2, 3]
    assert len(model.rows_of([1])) == 2


def test_what_was_recognised_alone_says_so(model: HoldingModel) -> None:
    titles = COLUMNS.index("title")
    recognised = model.index(1, titles).data(Qt.ItemDataRole.ToolTipRole)
    confirmed = model.index(2, titles).data(Qt.ItemDataRole.ToolTipRole)
    assert "not confirmed" in recognised
    assert "not confirmed" not in confirmed
    assert "/文稿/防汛.docx" in confirmed
    assert not is_confirmed(SOME[0], "speaker")
    assert is_confirmed(SOME[2], "speaker")
    assert is_confirmed(SOME[0], "marks")


def test_cells_say_what_is_known_and_nothing_where_nothing_is() -> None:
    assert [said(SOME[0], column) for column in ("speaker", "characters", "read", "marks", "tags", "source", "opened")] == [
        "吕明远",
        "3,210",
        "40%",
        "2",
        "春耕、农业",
        "",
        "",
    ]
    assert [said(SOME[2], column) for column in ("read", "marks")] == ["", ""]


@pytest.mark.parametrize(("part", "words"), [(0.0, "0%"), (0.001, "1%"), (0.4, "40%"), (0.999, "99%"), (1.0, "100%")])
def test_something_read_is_never_nothing_and_not_all_is_never_all(part: float, words: str) -> None:
    assert percent(part) == words


def test_a_row_is_spoken_whole() -> None:
    model = HoldingModel(("title",), lambda _at: True)
    model.show(arranged("year"), "year")
    model.mark_opened(frozenset({1}))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "2024, 2 document(s), open"
    spoken = model.index(1, 0).data(role)
    for words in (TITLES[0], "吕明远", "2024-03-05", "2 mark(s)", "read 40%", "open in a tab"):
        assert words in spoken
