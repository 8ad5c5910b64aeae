"""What differs between two wordings, so that it can be read."""

from __future__ import annotations

from core.rewording import Same, changes
from core.spans import Span


def changed(old: str, new: str, *same: tuple[int, int, int]) -> tuple[list[str], list[str]]:
    olds, news = changes(Span(0, len(old)), Span(0, len(new)), (Same(*one) for one in same), old, new)
    return [span.of(old) for span in olds], [span.of(new) for span in news]


def test_what_is_not_the_same_is_changed() -> None:
    assert changed("水要管", "电要管好", (1, 1, 2)) == (["水"], ["电", "好"])


def test_an_island_of_a_character_or_two_is_changed_with_its_surroundings() -> None:
    assert changed("认真抓好防汛工作", "切实抓紧防汛这件事", (2, 2, 1), (4, 4, 2)) == (["认真抓好防汛工作"], ["切实抓紧防汛这件事"])
    assert changed("水管所的账要清", "水务站的账要明", (0, 0, 1), (3, 3, 3)) == (["管所", "清"], ["务站", "明"])


def test_a_figure_or_a_latin_word_is_changed_as_a_whole() -> None:
    assert changed("增长8.25%，多了", "增长8.35%，多了", (0, 0, 4), (5, 5, 6)) == (["8.25%"], ["8.35%"])
    assert changed("用APP办理", "用APPS办理", (0, 0, 4), (4, 5, 2)) == (["APP"], ["APPS"])


def test_nothing_is_changed_in_the_same_words() -> None:
    assert changed("水要管", "水要管", (0, 0, 3)) == ([], [])
