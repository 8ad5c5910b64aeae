"""Passages that are sought in what is nobody's."""

from __future__ import annotations

from core.alignment.seeking import Needle, Seeking

TEXT = "开头的话说完了,下面是正文.今年的水费要有人去收,收了多少也要公布,月月上墙.结尾再说两句,谢谢大家."


def seen(needle: Needle, text: str = TEXT) -> list[str]:
    return [text[one.image.start : one.image.end] for one in Seeking(text, [(0, len(text))], [needle]).sightings(0)]


def test_a_passage_is_seen_by_what_is_left_of_it_and_its_context() -> None:
    assert seen(Needle("", "水费要有人收,收了多少都要公布", ",月月上墙.")) == ["水费要有人去收,收了多少也要公布"]


def test_the_place_that_is_most_like_it_comes_first() -> None:
    text = "今年的水费要有人收,收多少算多少." + "隔一段话,说别的事情,一句接着一句,没有完的时候.都是不相干的话,听听就好." * 3 + TEXT
    assert seen(Needle("今年的", "水费要有人去收,收了多少也要公布", ",月月上墙"), text)[0] == "水费要有人去收,收了多少也要公布"


def test_nothing_is_seen_where_nothing_is_left_or_in_what_is_somebodys() -> None:
    assert seen(Needle("", "校舍的屋顶要赶在雨季之前修好", "")) == []
    needle = Needle("", "今年的水费要有人去收", "")
    assert Seeking(TEXT, [(0, 10)], [needle]).sightings(0) == []
