"""Keywords: words and set phrases by how often a text has them and how rare they are, alone and among a library's documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.phrases import Phrase
from core.segment import Segmenter, rarity
from core.segment.rarity import USUAL
from core.store.index.frequencies import Frequencies, frequencies
from core.study.background import Background
from core.study.keywords import keywords
from core.study.lexicon import Lexicon
from tests.core.library_kit import document, opened

if TYPE_CHECKING:
    from core.session import ReadingSession

SPEECH = (
    "同志们：\n今年全县要把灌区改造摆在首位。灌区改造分三片推进，东片灌区先修渠道，西片灌区先换水泵。\n"
    "要推进渠道清淤，推进水泵更新，推进用水管理。渠道通了，水泵好了，灌区的水稻才有保证。\n"
    "同志们，大家要坚持两手抓、两手都要硬，一手抓灌区，一手抓水稻。坚持两手抓、两手都要硬，关键在干部。\n"
)
VILLAGES = ("清河", "石桥", "柳湾", "松岭", "白塔", "东坪", "三岔", "大塘")


def of_a_village(village: str) -> str:
    return f"同志们：\n{village}村要推进道路硬化，推进厕所改造，推进危房加固，推进环境整治。\n同志们，{village}村的事要办好。\n"


def words(text: str, background: Background | None = None, lexicon: Lexicon | None = None) -> list[str]:
    return [one.word for one in keywords(text, background or Background(), lexicon)]


def weights(text: str, background: Background | None = None) -> dict[str, float]:
    return {one.word: one.weight for one in keywords(text, background or Background())}


def test_what_a_text_is_about_stands_before_what_any_text_says() -> None:
    found = words(SPEECH)
    assert found[0] == "灌区"
    assert {"渠道", "水泵", "水稻"} < set(found)
    assert "我们" not in words("我们要发展。" * 100)
    assert "我們" not in words("我們要發展水利。" * 100)


def test_a_verb_that_opens_clauses_stands_behind_what_it_is_done_to() -> None:
    text = "要推进清淤，深入推进清淤，推进水闸改造，扎实推进水闸管护。稳住灌溉，清淤和水闸都为灌溉，一切服从灌溉。\n" * 3
    found = words(text)
    assert {"清淤", "水闸", "灌溉"} < set(found)
    assert "推进" not in found[:3]


def test_pieces_of_a_sentence_and_the_speaker_s_place_without_a_name_are_no_keywords() -> None:
    found = words("使党脱离群众，使党失去群众，因党在我区，因党在全镇，党要管党，党要管好我区，党要管好全镇。" * 2)
    assert not {"使党", "因党", "党要", "我区", "全镇"} & set(found)


def test_every_keyword_is_where_its_places_are() -> None:
    found = keywords(SPEECH, Background())
    assert all(span.of(SPEECH) == one.word for one in found for span in one.places)
    assert len(next(one for one in found if one.word == "灌区").places) == 6
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 1


def test_a_set_phrase_is_kept_whole_and_its_words_are_not_repeated() -> None:
    lexicon = Lexicon([Phrase("两手抓、两手都要硬"), Phrase("灌区改造")])
    found = words(SPEECH, lexicon=lexicon)
    assert "两手抓、两手都要硬" in found
    assert "两手" not in found
    assert {"灌区改造", "灌区"} < set(found), "灌区 stands elsewhere, too"


def test_numerals_times_and_gaps_to_be_filled_in_are_no_keywords() -> None:
    found = words("三年内修十个水库，十个水库分两批，年底交账，今年就办，两批都由XXX镇长负责，XXX镇长年底述职。")
    assert "水库" in found
    assert not {"三年", "十个", "两批", "XXX", "年底", "今年"} & set(found)


def test_words_of_the_reader_s_own_are_words() -> None:
    text = "防返贫监测户要见面，防返贫监测户要帮到位，防返贫监测户不能漏。"
    assert "防返贫监测户" in [one.word for one in keywords(text, Background(), taught=["防返贫监测户"])]


def test_what_all_documents_of_the_library_say_weighs_less(session: ReadingSession) -> None:
    alone = weights(SPEECH)
    for number, village in enumerate(VILLAGES * 6):
        opened(session, document(of_a_village(village) + f"第{number}份", Path(f"/{village}{number}.txt")))
    session.search.update()
    among = weights(SPEECH, Background(session.library, SPEECH))
    assert next(iter(among)) == next(iter(alone)) == "灌区"
    assert "推进" in alone
    assert "推进" not in among
    assert among["水稻"] == pytest.approx(alone["水稻"], rel=0.05)


def test_the_index_tells_in_how_many_texts_a_word_stands(session: ReadingSession) -> None:
    sources = [document(of_a_village(village), Path(f"/{village}.txt")) for village in VILLAGES]
    for source in sources:
        opened(session, source)
    asked = ["推进", "清河", "厕所改造", "灌区"]
    assert frequencies(session.library, asked) == Frequencies(), "there is no index yet"
    session.search.update()
    assert frequencies(session.library, asked) == Frequencies(8, {"推进": 8, "清河": 1, "厕所改造": 8, "灌区": 0})
    apart = frequencies(session.library, asked, apart=sources[0].text)
    assert apart == Frequencies(7, {"推进": 7, "清河": 0, "厕所改造": 7, "灌区": 0})


def test_a_word_in_traditional_characters_is_the_same_word(session: ReadingSession) -> None:
    opened(session, document("农业发展里程表，裏程。GDP增长。", Path("/甲.txt")))
    opened(session, document("農業發展裡程表，鐵路。gdp增長。", Path("/乙.txt")))
    session.search.update()
    asked = ["农业", "發展", "里程", "里程表", "铁路", "GDP"]
    assert frequencies(session.library, asked).holding == {"农业": 2, "發展": 2, "里程": 2, "里程表": 2, "铁路": 1, "GDP": 2}


def test_a_damaged_index_tells_nothing(session: ReadingSession) -> None:
    opened(session, document(SPEECH, Path("/灌区.txt")))
    session.library.with_name("index.db").write_bytes(b"no index at all" * 1000)
    assert frequencies(session.library, ["灌区"]) == Frequencies()


def test_rarity_is_that_of_jieba_whether_or_not_all_of_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"的": 0.88474202619, "发展": 3.57506455044, "没有这样的词": USUAL}
    assert rarity.rarity(told) == told
    monkeypatch.setattr(rarity, "_kept", {})
    rarity.keep()
    assert rarity.rarity(told) == told


def test_a_segmenter_for_one_text_parts_it_like_any_other() -> None:
    text = SPEECH + "".join(map(of_a_village, VILLAGES)) + "Meipi 1,234.5万元，𠀀字é"
    assert Segmenter(only=text).words(text) == Segmenter().words(text)
